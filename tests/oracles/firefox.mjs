// Reads the site in Firefox, driven through WebDriver BiDi: reading, previews, the menu of a passage, search, settings,
// figures, the desk, and what opens beside the text. Each visit fails for an error of a script, too.
/* global document, history */
/** @import { Browser, Page } from 'puppeteer-core' */
import puppeteer from 'puppeteer-core';
import { finish, output } from './output.mjs';
import { serve } from './serve.mjs';

const SECTION = '/sections/introduction/';

/** The flows by name. Each gets a fresh page, and throws where the site does not behave as it should.
 * @type {Record<string, (page: Page, host: string) => Promise<void>>}
 */
const FLOWS = {
    'reading: a citation leads to its work, and back': async (page, host) => {
        await page.goto(`${host}/sections/literature-review/`);
        const address = await page.$eval(
            '.study-text .citation',
            (link) => /** @type {HTMLAnchorElement} */ (link).href,
        );
        await page.goto(address);
        await appears(page, `${new URL(address).hash}:target`);
        // goBack waits for an event that Firefox does not send for a page that it kept
        await page.evaluate(() => void setTimeout(() => history.back()));
        await appears(page, '.study-text .citation');
    },
    'preview: a link shows what it leads to, until Escape': async (page, host) => {
        await page.goto(host + SECTION);
        await page.hover('.study-text .mention');
        await appears(page, '#_preview:not([hidden]) .preview-title');
        await page.keyboard.press('Escape');
        await vanishes(page, '#_preview:not([hidden])');
    },
    'menu: a mark opens the menu of its paragraph, which copies a link': async (page, host) => {
        await page.goto(host + SECTION);
        await page.click('.pilcrow');
        await appears(page, 'dialog.menu[open]');
        await page.click('dialog.menu .menu-group button');
        await page.waitForFunction(() => document.querySelector('.menu-status')?.textContent);
        await page.keyboard.press('Escape');
        await vanishes(page, 'dialog.menu[open]');
    },
    'search: a name finds the actor first': async (page, host) => {
        await page.goto(`${host}/search/`);
        await page.type('input[type=search]', 'TTP');
        await appears(page, '.search-results .hit[href*="/actors/"]');
        equal(
            await page.$eval(
                '.search-results .hit',
                (hit) => new URL(/** @type {HTMLAnchorElement} */ (hit).href).pathname.split('/')[1],
            ),
            'actors',
        );
    },
    'settings: dark colors hold on the next page': async (page, host) => {
        await page.goto(host + SECTION);
        await page.click('.settings-button');
        await appears(page, '.settings:popover-open input[value=dark]');
        await page.click('.settings input[value=dark]');
        await page.goto(`${host}/actors/`);
        equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
    },
    'figures: a tie leads to its sentences, and a filter reduces the timeline': async (page, host) => {
        await page.goto(`${host}/actors/`);
        const tie = await page.$eval('.company-figure .wide a', (link) => link.getAttribute('href') ?? '');
        await page.goto(new URL(tie, `${host}/actors/`).href);
        await appears(page, `#${new URL(tie, host).hash.slice(1)}`);
        await page.goto(`${host}/timeline/`);
        const all = (await page.$$('.timeline > li:not([hidden])')).length;
        await page.select(
            '.timeline-filters select',
            await page.$eval(
                '.timeline-filters option:nth-child(2)',
                (option) => /** @type {HTMLOptionElement} */ (option).value,
            ),
        );
        await page.waitForFunction(
            (before) => document.querySelectorAll('.timeline > li:not([hidden])').length < before,
            {},
            all,
        );
    },
    'desk: a highlight stays after a reload, and the desk lists it': async (page, host) => {
        await page.goto(host + SECTION);
        await page.click('.pilcrow');
        await appears(page, 'dialog.menu[open]');
        await page.click('::-p-aria([name="Highlight"][role="button"])');
        await appears(page, '.desk-highlighted');
        await page.reload();
        await appears(page, '.desk-highlighted');
        await page.goto(`${host}/desk/`);
        await appears(page, '.desk-item');
    },
    'beside: a citation opens beside the text, and Escape closes it': async (page, host) => {
        await page.setViewport({ width: 1440, height: 900 });
        await page.goto(host + SECTION);
        await page.click('.study-text .citation');
        await appears(page, '.beside');
        equal(new URL(page.url()).pathname, SECTION);
        await page.keyboard.press('Escape');
        await vanishes(page, '.beside');
    },
    'notes: a mark opens its note in place on a narrow screen': async (page, host) => {
        await page.setViewport({ width: 450, height: 844 });
        await page.goto(`${host}/actors/pakistan/`);
        await vanishes(page, '.sidenote');
        await page.click('.note-mark input');
        await appears(page, '.sidenote');
    },
};

/**
 * @param {Page} page
 * @param {string} selector
 */
const appears = (page, selector) => page.waitForSelector(selector, { visible: true });

/**
 * @param {Page} page
 * @param {string} selector
 */
const vanishes = (page, selector) => page.waitForSelector(selector, { hidden: true });

/**
 * @param {unknown} actual
 * @param {unknown} expected
 */
function equal(actual, expected) {
    if (actual !== expected) throw new Error(`${actual} instead of ${expected}`);
}

/**
 * @param {Browser} browser
 * @param {string} host
 * @param {string} name
 * @returns {Promise<string[]>} What went wrong.
 */
async function run(browser, host, name) {
    /** @type {string[]} */
    const faults = [];
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => faults.push(`${name}: ${error}`));
    await FLOWS[name]?.(page, host).catch((error) => faults.push(`${name}: ${error.message}`));
    await context.close();
    return faults;
}

const { server, host } = await serve(output);
const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
});
const version = await browser.version();
/** @type {string[]} */
const faults = [];
for (const name of Object.keys(FLOWS)) faults.push(...(await run(browser, host, name)));
await browser.close();
server.close();
finish(faults, `${Object.keys(FLOWS).length} flows in ${version}:\n${Object.keys(FLOWS).join('\n')}`);
