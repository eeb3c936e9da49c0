// Reads the inventories with MyST's parser for Sphinx inventories and with a YAML parser, and follows each address into
// the published pages. It looks up myst.xref.json as mystmd does.
import { deflateSync, inflateSync } from 'node:zlib';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Inventory } from 'intersphinx';
import { parseDocument } from 'yaml';
import { finish, output } from './output.mjs';

/**
 * @typedef {{ id: string, url: string, kind: string, title: string, permalink?: string }} Link an entry of links.json
 * @typedef {{ identifier: string, html_id?: string, url: string, implicit?: boolean }} MystReference
 * @typedef {{ uid: string, href: string, name: string }} DocFxReference
 */

/** @type {Link[]} */
const links = JSON.parse(readFileSync(join(output, 'links.json'), 'utf8'));
/** @type {Map<string, Set<string>>} */
const pages = new Map();
/** @type {string[]} */
const faults = [];

/** @param {Link} link */
const nameOf = (link) => (link.permalink ? link.id : `${link.kind}-${link.id}`);

/**
 * The ids on a page; null where there is no such page.
 * @param {string} route
 */
function idsOf(route) {
    const file = join(output, route.replace(/\/$/, '/index.html'));
    if (!pages.has(route) && existsSync(file)) {
        const ids = [...readFileSync(file, 'utf8').matchAll(/\sid="?(?<id>[^"\s>]+)/g)].map(
            ({ groups }) => groups?.id ?? '',
        );
        pages.set(route, new Set(ids));
    }
    return pages.get(route) ?? null;
}

/**
 * The address that inventories give: the permanent one of a passage.
 * @param {Link} link
 */
const addressOf = (link) => link.permalink ?? link.url;

/** @param {string} address */
function leadsNowhere(address) {
    const [route = '', fragment] = address.split('#');
    const ids = idsOf(route);
    return ids === null || (fragment !== undefined && !ids.has(fragment));
}

/** @param {string} file */
async function readSphinx(file) {
    const inventory = new Inventory({ id: 'site', path: file });
    await inventory.load();
    /** @type {string[]} */
    const found = [];
    for (const link of links) {
        const entry = inventory.getEntry({ name: nameOf(link), type: link.kind === 'term' ? 'std:term' : 'std:label' });
        const address = entry?.location.slice(file.length);
        if (!entry) found.push(`objects.inv lacks ${nameOf(link)}`);
        else if (address !== addressOf(link))
            found.push(`objects.inv leads from ${nameOf(link)} to ${address}, not to ${addressOf(link)}`);
    }
    for (const [name, { location }] of Object.entries(inventory.data['std:doc'] ?? {}))
        if (leadsNowhere(`/${location}`)) found.push(`objects.inv has a page ${name}, which is not there`);
    if (!inventory.project || !/^\d{4}/.test(inventory.version ?? ''))
        found.push('objects.inv has no project or version');
    return { found, count: inventory.numEntries };
}

/** @param {string} text */
function readMyst(text) {
    /** @type {{ version: string, references: MystReference[] }} */
    const { version, references } = JSON.parse(text);
    const found = version === '1' ? [] : ['myst.xref.json is of another version than 1'];
    for (const link of links) {
        const match = references.find(
            (reference) =>
                !reference.implicit && (reference.identifier === nameOf(link) || reference.html_id === nameOf(link)),
        );
        const address = match && match.url + (match.html_id ? `#${match.html_id}` : '');
        if (address !== addressOf(link))
            found.push(`myst.xref.json leads from ${nameOf(link)} to ${address}, not to ${addressOf(link)}`);
    }
    for (const reference of references)
        if (leadsNowhere(reference.url)) found.push(`myst.xref.json has a page ${reference.url}, which is not there`);
    return { found, count: references.length };
}

/** @param {string} text */
function readDocFx(text) {
    const map = parseDocument(text);
    const found = map.errors.map((error) => `xrefmap.yml: ${error.message}`);
    if (!text.startsWith('### YamlMime:XRefMap\n')) found.push('xrefmap.yml has no YamlMime');
    /** @type {DocFxReference[]} */
    const read = map.toJS()?.references ?? [];
    const references = new Map(read.map((reference) => [reference.uid, reference]));
    for (const link of links) {
        const reference = references.get(nameOf(link));
        if (!reference || !reference.href.endsWith(addressOf(link)) || !URL.canParse(reference.href))
            found.push(`xrefmap.yml leads from ${nameOf(link)} to ${reference?.href}, not to ${addressOf(link)}`);
        else if (reference.name !== link.title.split(/\s+/).join(' '))
            found.push(`xrefmap.yml calls ${nameOf(link)} ${reference.name}`);
    }
    return { found, count: references.size };
}

for (const link of links) if (leadsNowhere(link.url)) faults.push(`links.json: ${link.url} leads nowhere`);
const sphinx = await readSphinx(join(output, 'objects.inv'));
const myst = readMyst(readFileSync(join(output, 'myst.xref.json'), 'utf8'));
const docFx = readDocFx(readFileSync(join(output, 'xrefmap.yml'), 'utf8'));
faults.push(...sphinx.found, ...myst.found, ...docFx.found);

// Each reader must find an inserted fault.
const folder = mkdtempSync(join(tmpdir(), 'inventories-'));
/**
 * @param {string} name
 * @param {(bytes: Buffer<ArrayBuffer>) => Uint8Array} change
 */
const refuses = async (name, change) => {
    const bytes = readFileSync(join(output, 'objects.inv'));
    writeFileSync(join(folder, 'objects.inv'), change(bytes));
    const found = await readSphinx(join(folder, 'objects.inv')).then(
        (read) => read.found,
        (error) => [error.message],
    );
    if (!found.length) faults.push(`objects.inv with ${name} is read as if nothing were wrong`);
};
/** @param {Buffer} bytes */
const bodyAt = (bytes) => bytes.indexOf('zlib.\n') + 6;
await refuses('a wrong checksum', (bytes) =>
    Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]),
);
await refuses('its last block cut short', (bytes) => bytes.subarray(0, -100));
await refuses('a line less', (bytes) =>
    Buffer.concat([
        bytes.subarray(0, bodyAt(bytes)),
        deflateSync(
            inflateSync(bytes.subarray(bodyAt(bytes)))
                .toString()
                .replace(/^s-.*\n/m, ''),
        ),
    ]),
);
rmSync(folder, { recursive: true });
if (!readMyst(JSON.stringify({ version: '1', references: [] })).found.length)
    faults.push('a myst.xref.json that lacks everything passes');
if (!readDocFx('### YamlMime:XRefMap\nreferences:\n- uid: "a\n').found.length)
    faults.push('an xrefmap.yml that is no YAML passes');
if (!leadsNowhere('/no/such/page/') || !leadsNowhere('/study/#no-such-place'))
    faults.push('an address that leads nowhere is not found');

finish(
    faults,
    `${links.length} links; inventories of ${sphinx.count} (Sphinx), ${myst.count} (MyST) and ${docFx.count} (DocFX) places`,
);
