// Shared by the oracles that let other programs resolve references: what the inventories of the site should contain.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { output } from './output.mjs';

/**
 * @typedef {{ id: string, url: string, kind: string, title: string, section: string | null, permalink?: string }} Link
 * an entry of links.json
 * @typedef {{ name: string, kind: string, title: string, address: string }} Place
 */

/** @type {Link[]} */
const links = JSON.parse(readFileSync(join(output, 'links.json'), 'utf8'));

/** @param {Link} link */
const titleOf = ({ kind, section, title }) =>
    kind === 'paragraph' || kind === 'sentence' ? `${section}: ${title}` : title;

/** @type {Place[]} */
const targets = links.map((link) => ({
    name: link.permalink ? link.id : `${link.kind}-${link.id}`,
    kind: link.kind,
    title: titleOf(link).split(/\s+/).join(' '),
    address: link.permalink ?? link.url,
}));

/**
 * The content of the first match in a page.
 * @param {string} html
 * @param {RegExp} pattern
 */
const textIn = (html, pattern) =>
    (pattern.exec(html)?.groups?.['text'] ?? '')
        .replace(/<[^>]*>/g, '')
        .replaceAll('&amp;', '&')
        .trim();

/** @type {Place[]} */
const pages = [...readFileSync(join(output, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, address = '']) => {
        const { pathname } = new URL(address);
        const html = readFileSync(join(output, pathname, 'index.html'), 'utf8');
        const isHome = pathname === '/';
        return {
            name: isHome ? 'index' : pathname.slice(1, -1),
            kind: 'page',
            // The heading of the home page is the title of the study.
            title: textIn(html, isHome ? /class="site-title"[^>]*>(?<text>.*?)<\/a>/s : /<h1[^>]*>(?<text>.*?)<\/h1>/s),
            address: pathname,
        };
    },
);

/** Every page of the site, and every place that can be linked. */
export const places = [...pages, ...targets];
