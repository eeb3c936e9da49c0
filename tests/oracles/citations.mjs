// Reads the bibliography and the records of each page with citation-js in all three formats, and checks requirements of
// CSL that citation-js does not check.
/** @import { Work } from '@citation-js/core' */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { finish, output } from './output.mjs';

const FORMATS = ['json', 'bib', 'ris'];

/** @type {string[]} */
const faults = [];

/** @param {string} path */
const text = (path) => readFileSync(`${output}/${path}`, 'utf8');

/**
 * @param {string} path
 * @returns {Work[]}
 */
const works = (path) => JSON.parse(text(path));

/**
 * @param {Work} work
 * @param {number} index
 */
function checkRequired(work, index) {
    if (typeof work.id !== 'string' || typeof work.type !== 'string') faults.push(`work ${index} has no id or type`);
    if (work.author?.some((name) => !name.literal && !name.family))
        faults.push(`${work.id} has an author without a name`);
    if (work.issued && !Number.isInteger(work.issued['date-parts']?.[0]?.[0])) faults.push(`${work.id} has no year`);
}

/**
 * BibTeX and RIS do not tell an institution from a person of one name, nor give all that CSL does: these must agree.
 * @param {Work} work
 */
const essence = (work) =>
    JSON.stringify({
        id: work.id,
        authors: (work.author ?? []).map(
            (name) =>
                [name['non-dropping-particle'], name.family ?? name.literal].filter(Boolean).join(' ') +
                (name.given ? `, ${name.given}` : ''),
        ),
        year: work.issued?.['date-parts']?.[0]?.[0],
        title: work.title,
        container: work.type === 'webpage' ? undefined : work['container-title'],
        doi: work.DOI,
        url: work.URL,
    });

/**
 * @param {string} path
 * @param {Work[]} expected
 */
function compare(path, expected) {
    const read = new Cite(text(path)).data;
    if (read.length !== expected.length)
        faults.push(`${path} has ${expected.length} works, of which ${read.length} are read`);
    for (const [index, work] of expected.entries()) {
        const record = read[index];
        // A web page is @misc in BibTeX, and its site is the organization.
        const found = record && { ...record, type: work.type };
        if (!found || essence(found) !== essence(work))
            faults.push(`${path} loses something of ${work.id}: ${found && essence(found)} for ${essence(work)}`);
        if (!work.title && !path.endsWith('.json') && !record?.note?.startsWith('status: '))
            faults.push(`${path} does not say how far ${work.id} is known`);
    }
    return read.length;
}

const bibliography = works('bibliography.json');
bibliography.forEach(checkRequired);
const counts = FORMATS.map((format) => compare(`bibliography.${format}`, bibliography));

const records = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|\/)cite\.json$/.test(path),
);
for (const path of records) {
    const expected = works(path);
    if (expected.length !== 1) faults.push(`${path} contains ${expected.length} works`);
    for (const format of FORMATS) compare(`${dirname(path)}/cite.${format}`, expected);
}
if (records.length === 0) faults.push('no page has a record');

const formatted = new Cite(text('bibliography.json')).format('bibliography', { format: 'text', template: 'apa' });
if (!formatted.includes('Buzan, B., & Wæver, O. (2003).')) faults.push('the list of works does not format');

finish(faults, `${counts.join(', ')} works read back as CSL-JSON, BibTeX, RIS; the records of ${records.length} pages`);
