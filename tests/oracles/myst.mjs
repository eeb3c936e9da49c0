// Lets mystmd resolve a link without text to each page and each place of the site through myst.xref.json, as a course
// written with MyST does, and compares the texts of the links.
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, readFile, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finish, output } from './output.mjs';
import { places } from './places.mjs';

const MYST = fileURLToPath(new URL('node_modules/.bin/myst', import.meta.url));

const server = createServer(({ url = '' }, answer) => {
    const path = decodeURIComponent(url.split('?')[0] ?? '').replace(/\/$/, '/index.html');
    readFile(join(output, path), (fault, content) => answer.writeHead(fault ? 404 : 200).end(fault ? '' : content));
});
server.listen(0, '127.0.0.1');
await new Promise((listening) => server.once('listening', listening));
const bound = server.address();
const host = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`;

/** @param {string[]} names */
async function build(names) {
    const folder = mkdtempSync(join(tmpdir(), 'myst-'));
    const project = { references: { study: { url: host, kind: 'myst' } } };
    writeFileSync(join(folder, 'myst.yml'), JSON.stringify({ version: 1, project }));
    const list = names.map((name) => `- [](xref:study#${name})\n`);
    writeFileSync(
        join(folder, 'index.md'),
        `---\ntitle: Course\nexports:\n  - format: md\n    output: course.md\n---\n${list.join('')}`,
    );
    const myst = spawn(MYST, ['build', '--md', '--ci', '--strict'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [myst.stdout, myst.stderr]) stream.on('data', (text) => (said += text));
    const code = await new Promise((ended) => myst.on('close', ended).on('error', ended));
    const lines = code === 0 ? readFileSync(join(folder, 'course.md'), 'utf8').split('\n') : [];
    rmSync(folder, { recursive: true });
    const isFine = code === 0 && !/[⛔⚠]/u.test(said);
    return {
        found: isFine ? [] : [`mystmd: ${said}`],
        texts: lines.flatMap((line) => /^\* +\[(?<text>.*)\]\(/.exec(line)?.groups?.['text'] ?? []),
    };
}

const { found, texts } = await build(places.map(({ name }) => name));
const faults = [...found];
/** @param {string} text */
const plain = (text) =>
    text
        .replace(/\\(?=[^\w\s])/g, '')
        .replace(/\s+/g, ' ')
        .trim();
for (const [index, { name, title }] of places.entries()) {
    if (plain(texts[index] ?? '') !== plain(title)) faults.push(`MyST calls ${name} “${texts[index]}”, not “${title}”`);
}
if ((await build(['s-none'])).found.length === 0) faults.push('MyST resolves a place that the site does not have');
server.close();

finish(faults, `mystmd gives the text of ${texts.length} links`);
