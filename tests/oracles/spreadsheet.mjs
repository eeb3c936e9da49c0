// Reads links.csv with LibreOffice and compares the cells: the quotation marks, the commas and line ends, every sign, and
// that the byte order mark is not a part of the first cell. It does not prove that LibreOffice recognizes the encoding by
// that mark: version 7.4 without a window ignores it, and garbles UTF-8 unless it is told. LinkListsTests prove that the
// mark is there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { finish, output } from './output.mjs';

/** CSV in UTF-8 with commas and quotation marks. */
const CSV = 'Text - txt - csv (StarCalc):44,34,76';

/** @type {{ id: string, url: string, kind: string, title: string, section: string | null, permalink?: string }[]} */
const links = JSON.parse(readFileSync(join(output, 'links.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
const { status, stderr, error } = spawnSync(
    'soffice',
    [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
        '--headless',
        `--infilter=${CSV}`,
        '--convert-to',
        `csv:${CSV}`,
        '--outdir',
        folder,
        join(output, 'links.csv'),
    ],
    { encoding: 'utf8' },
);
const faults = status === 0 ? [] : [error?.message ?? stderr];
const table = status === 0 ? readFileSync(join(folder, 'links.csv'), 'utf8') : '';
rmSync(folder, { recursive: true });

/** @param {string} line */
const cellsOf = (line) =>
    [...line.matchAll(/(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,]*))/g)].map(
        ({ groups }) => groups?.['quoted']?.replaceAll('""', '"') ?? groups?.['plain'] ?? '',
    );

const [head, ...rows] = table.trimEnd().split(/\r?\n/).map(cellsOf);
if (head?.[0] !== 'id') faults.push(`LibreOffice calls the first column “${head?.[0]}”`);
if (rows.length !== links.length) faults.push(`LibreOffice reads ${rows.length} rows of ${links.length}`);
/** A spreadsheet takes these for dates, whatever the file says. */
const looksLikeDate = /^\d+\/\d+$/;
for (const [index, { id, kind, title, section }] of links.entries()) {
    const [row = [], expected] = [rows[index], [id, kind, title, section ?? '']];
    const read = [row[0], row[2], row[3], row[4]];
    for (const [cell, value] of expected.entries())
        if (read[cell] !== value && !looksLikeDate.test(value))
            faults.push(`LibreOffice reads “${read[cell]}” for “${value}”`);
}
if (!links.some(({ title }) => /[–§’]/.test(title))) faults.push('no title has a sign that LibreOffice could garble');

finish(faults, `LibreOffice reads ${rows.length} rows`);
