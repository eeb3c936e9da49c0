// Reads the bibliography back with citation-js in all three formats, and each page's own records; checks what CSL requires and
// citation-js lets pass.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';

const folder = process.argv[2];
const text = (path) => readFileSync(`${folder}/${path}`, 'utf8');
const faults = [];

const written = JSON.parse(text('bibliography.json'));
for (const [index, work] of written.entries()) {
    if (typeof work.id !== 'string' || typeof work.type !== 'string') faults.push(`work ${index} has no id or type`);
    if (work.author?.some((name) => !name.literal && !name.family))
        faults.push(`${work.id} has an author without a name`);
    if (work.issued && !Number.isInteger(work.issued['date-parts']?.[0]?.[0])) faults.push(`${work.id} has no year`);
}

// BibTeX and RIS do not tell an institution from a person of one name, nor give all that CSL does: these must agree.
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

function compare(path, expected) {
    const read = new Cite(text(path)).data;
    if (read.length !== expected.length)
        faults.push(`${path} has ${expected.length} works, of which ${read.length} are read`);
    for (const [index, work] of expected.entries()) {
        // A web page is @misc in BibTeX, whose site is an organization.
        const found = read[index] && { ...read[index], type: work.type };
        if (!found || essence(found) !== essence(work))
            faults.push(`${path} loses something of ${work.id}: ${found && essence(found)} for ${essence(work)}`);
        if (!work.title && !path.endsWith('.json') && !/^status: /.test(read[index]?.note))
            faults.push(`${path} does not say how far ${work.id} is known`);
    }
    return read.length;
}

const counts = ['json', 'bib', 'ris'].map((format) => compare(`bibliography.${format}`, written));
const records = readdirSync(folder, { recursive: true }).filter((path) => /(^|\/)cite\.json$/.test(path));
for (const path of records) {
    const expected = JSON.parse(text(path));
    if (expected.length !== 1) faults.push(`${path} holds ${expected.length} works`);
    for (const format of ['json', 'bib', 'ris']) compare(`${dirname(path)}/cite.${format}`, expected);
}

const formatted = new Cite(text('bibliography.json')).format('bibliography', { format: 'text', template: 'apa' });
if (!formatted.includes('Buzan, B., & Wæver, O. (2003).')) faults.push('the list of works does not format');

for (const fault of faults) console.error(fault);
console.log(`${counts.join(', ')} works read back as CSL-JSON, BibTeX, RIS; the records of ${records.length} pages`);
process.exit(faults.length || !records.length ? 1 : 0);
