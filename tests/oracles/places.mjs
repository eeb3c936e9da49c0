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

/** @type {Place[]} */
const pages = [...readFileSync(join(output, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    ([, loc = '']) => {
        const address = new URL(loc).pathname;
        const html = readFileSync(join(output, address, 'index.html'), 'utf8');
        const title = /<title[^>]*>(?<title>[^<]*)/.exec(html)?.groups?.['title'] ?? '';
        return { name: address.slice(1, -1) || 'index', kind: 'page', title: title.split(' · ')[0] ?? '', address };
    },
);

/** Every page of the site, and every place that can be linked. */
export const places = [...pages, ...targets];
