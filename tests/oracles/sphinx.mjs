// Lets Sphinx resolve a reference to each page and each place of the site through objects.inv, as a course written with
// Sphinx does, and follows the addresses that it writes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { places } from './places.mjs';
import { finish, output } from './output.mjs';

const HOST = 'https://study.example/';

/** The roles of Sphinx by the kinds of places; all others are labels.
 * @type {Record<string, string>}
 */
const ROLES = { page: 'doc', term: 'term' };

/** @import { Place } from './places.mjs' */

/** @param {Place[]} wanted */
function build(wanted) {
    const folder = mkdtempSync(join(tmpdir(), 'sphinx-'));
    const inventory = JSON.stringify([HOST, resolve(output, 'objects.inv')]);
    writeFileSync(
        join(folder, 'conf.py'),
        `extensions = ["sphinx.ext.intersphinx"]\nhtml_theme = "basic"\nintersphinx_mapping = {"study": tuple(${inventory})}\n`,
    );
    const list = wanted.map(({ name, kind }) => `#. :external+study:${ROLES[kind] ?? 'ref'}:\`${name}\``);
    writeFileSync(join(folder, 'index.rst'), `Course\n======\n\n${list.join('\n')}\n`);
    const { status, stderr, error } = spawnSync(
        'sphinx-build',
        ['-b', 'html', '-n', '-W', '--keep-going', '-q', folder, join(folder, 'html')],
        { encoding: 'utf8' },
    );
    const found = status === 0 ? [] : [error?.message ?? stderr];
    const html = status === 0 ? readFileSync(join(folder, 'html/index.html'), 'utf8') : '';
    rmSync(folder, { recursive: true });
    return {
        found,
        links: [...html.matchAll(/<a class="reference external" href="([^"]*)"/g)].map(([, href]) => href),
    };
}

const { found, links } = build(places);
const faults = [...found];
for (const [index, { name, address }] of places.entries()) {
    const expected = HOST + (address === '/' ? 'index.html' : address.slice(1));
    if (links[index] !== expected) faults.push(`Sphinx leads from ${name} to ${links[index]}, not to ${expected}`);
}
if (build([{ name: 's-none', kind: 'sentence', title: '', address: '' }]).found.length === 0)
    faults.push('Sphinx resolves a place that the site does not have');

finish(faults, `Sphinx resolves ${links.length} references`);
