// Writes tests/AfPakSite.Tests/Citing/expected.json: how a CSL processor with the official styles cites the invented
// records and this study's works. Run it by hand when records change; neither processor nor styles are part of the project:
//   apt-get install citation-style-language-styles citation-style-language-locales
//   npm install --prefix FOLDER citeproc@2.4 yaml@2
//   node tests/oracles/styles.mjs FOLDER
/** @import { Work } from '@citation-js/core' */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * @typedef {Omit<Work, 'issued'> & { issued?: string, status?: string }} Entry a work as the records write it
 * @typedef {Omit<Work, 'issued'> & { issued?: { 'date-parts': number[][], season?: number }, 'year-suffix'?: string }} Item
 */

const require = createRequire(`${process.argv[2]}/`);
const CSL = require('citeproc');
const { parse } = require('yaml');
const shared = '/usr/share/citation-style-language';

/** The styles by their keys here and their files. */
const styles = { apa: 'apa', chicago: 'chicago-author-date', mla: 'modern-language-association' };

const root = new URL('../../', import.meta.url);
/** @param {string} path */
const read = (path) => parse(readFileSync(new URL(path, root), 'utf8'));
/** @type {Entry[]} */
const entries = [
    ...read('tests/AfPakSite.Tests/Citing/records.yml').references,
    ...read('input/bibliography.yml').references,
    read('input/site.yml').study,
];
const works = entries.map(toCsl);

/**
 * The records write a date as EDTF; CSL-JSON wants its parts.
 * @param {Entry} entry
 * @returns {Item}
 */
function toCsl({ issued, status, ...work }) {
    if (!issued) return work;
    const parts = issued.split('/').map((end) => end.split('-').map(Number));
    const [year = 0, month = 0] = parts[0] ?? [];
    return { ...work, issued: month > 20 ? { 'date-parts': [[year]], season: month - 20 } : { 'date-parts': parts } };
}

/**
 * Works of one author and year are cited together, so that the processor gives them their letters.
 * @param {Item} work
 */
const companions = (work) =>
    work['year-suffix']
        ? works.filter((other) => other['year-suffix'] && other.id.slice(0, -1) === work.id.slice(0, -1))
        : [work];

/**
 * Each entry is alone: no dashes for the author of the entry before.
 * @param {string} style
 * @param {Item} work
 * @param {string} mode
 */
function cite(style, work, mode) {
    const together = mode === 'mla' ? [work] : companions(work);
    const engine = new CSL.Engine(
        {
            retrieveLocale: (name) => readFileSync(`${shared}/locales/locales-${name}.xml`, 'utf8'),
            retrieveItem: (id) => works.find((item) => item.id === id),
        },
        readFileSync(`${shared}/styles/${style}.csl`, 'utf8').replace(/ subsequent-author-substitute="[^"]*"/, ''),
        'en-US',
    );
    engine.updateItems(together.map((item) => item.id));
    const [{ entry_ids: ids }, entries] = engine.makeBibliography();
    const inText = (/** @type {{ locator?: string, label?: string }} */ item) =>
        plain(engine.makeCitationCluster([{ id: work.id, ...item }]));
    return {
        reference: plain(entries[ids.findIndex((id) => id[0] === work.id)] ?? ''),
        inText: inText({}),
        located: inText({ locator: '7.1', label: 'section' }),
    };
}

/**
 * The processor's HTML with nothing left of it but <i>.
 * @param {string} html
 */
function plain(html) {
    return html
        .replace(/<(?!\/?i>)[^>]*>/g, '')
        .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code))
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .trim();
}

const expected = works.map((work) => [
    work.id,
    Object.fromEntries(Object.entries(styles).map(([key, style]) => [key, cite(style, work, key)])),
]);
writeFileSync(
    new URL('tests/AfPakSite.Tests/Citing/expected.json', root),
    JSON.stringify(Object.fromEntries(expected), null, 1) + '\n',
);
console.log(`${expected.length} works in ${Object.keys(styles).length} styles`);
