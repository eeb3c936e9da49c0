// Reads the bibliographies of sites with BibTeX and biber: each folder that is named. Both must find the works of
// bibliography.json, without an error, and nothing else, whatever the titles and names contain.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finish } from './output.mjs';

const READERS = { bibtex: readByBibTex, biber: readByBiber };

/** @param {string} folder */
function readByBibTex(folder) {
    writeFileSync(join(folder, 'all.aux'), '\\citation{*}\n\\bibstyle{plain}\n\\bibdata{works}\n');
    run(folder, 'bibtex', ['all']);
    return keysOf(folder, 'all.bbl', /^\\bibitem(?:\[[^\]]*\])?\{([^}]*)\}/gm);
}

/** @param {string} folder */
function readByBiber(folder) {
    run(folder, 'biber', ['--tool', '--validate-datamodel', '--output-file', 'read.bib', 'works.bib']);
    return keysOf(folder, 'read.bib', /^@[a-z]+\{([^,]*),/gim);
}

/**
 * @param {string} folder
 * @param {string} program
 * @param {string[]} options
 */
function run(folder, program, options) {
    const { status, stdout, error } = spawnSync(program, options, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) faults.push(`${program}: ${error?.message ?? stdout}`);
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {RegExp} key
 */
const keysOf = (folder, file, key) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(key)].map(([, name]) => name).sort();

/** @type {string[]} */
const faults = [];
const counts = [];
for (const site of process.argv.slice(2)) {
    /** @type {{ id: string }[]} */
    const works = JSON.parse(readFileSync(join(site, 'bibliography.json'), 'utf8'));
    const expected = works.map(({ id }) => id).sort();
    for (const [program, read] of Object.entries(READERS)) {
        const folder = mkdtempSync(join(tmpdir(), 'bibtex-'));
        copyFileSync(join(site, 'bibliography.bib'), join(folder, 'works.bib'));
        const found = read(folder);
        rmSync(folder, { recursive: true });
        if (found.join() !== expected.join()) faults.push(`${program} reads ${found} instead of ${expected}`);
        counts.push(`${found.length} works by ${program}`);
    }
}
if (counts.length === 0) faults.push('no site is named');

finish(faults, counts.join(', '));
