// Measures how the memory of a server grows over many rebuilds: node rebuilds.mjs PROGRAM [COUNT]
// The program serves a copy of the site. Each edit changes a sentence of the study, and the next one waits until the whole
// site was made and checked. In the last tenth of the edits, the program may have at most a fifth more memory than in the
// first tenth. The memory is read from /proc, which only Linux has.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { serveSources } from './sources.mjs';

const COUNT = Number(process.argv[3] ?? 10_000);
const MOST_GROWTH = 1.2;

/** The number of rebuilds whose largest memory is one sample. */
const SAMPLE = COUNT / 10;

const { folder, host, pid, stop } = await serveSources(process.argv[2] ?? '');
try {
    const samples = await measure();
    const growth = /** @type {number} */ (samples.at(-1)) / /** @type {number} */ (samples[0]);
    console.log(`${COUNT} rebuilds: the memory is ${growth.toFixed(2)} times that of the first ${SAMPLE}`);
    process.exitCode = growth <= MOST_GROWTH ? 0 : 1;
} finally {
    stop();
}

/** The largest memory in MB during each tenth of the rebuilds. */
async function measure() {
    const file = join(folder, 'seeds/study.txt');
    const study = readFileSync(file, 'utf8');
    const states = await follow('/sections/introduction/');
    let last = await whole(states, 0);
    /** @type {number[]} */
    const samples = [];
    let largest = 0;
    for (let edit = 1; edit <= COUNT; edit++) {
        const edited = study.replace(/\n2\. /, ` Edit ${edit} is here.\n2. `);
        if (edited === study) throw new Error('The study has no section 2, before which the edits are.');
        writeFileSync(join(folder, 'study.txt'), edited);
        renameSync(join(folder, 'study.txt'), file);
        last = await whole(states, last + 1);
        largest = Math.max(largest, memory());
        if (edit % SAMPLE > 0) continue;
        console.log(`${edit} rebuilds: at most ${largest} MB`);
        samples.push(largest);
        largest = 0;
    }
    return samples;
}

/**
 * Waits until the site of an edit is made and checked, and returns its number.
 * @param {ReturnType<typeof statesOf>} states
 * @param {number} number the least number of the edit
 */
async function whole(states, number) {
    for (;;) {
        const { done, value } = await states.next();
        if (done) throw new Error('The server closed the connection.');
        if (value.report.number >= number && value.report.isComplete) return value.report.number;
    }
}

/** The memory of the server in MB. */
function memory() {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(kilobytes?.[1]) / 1024);
}

/**
 * What the server tells an open page of each rebuild.
 * @param {string} page
 */
async function follow(page) {
    const { body } = await fetch(`${host}/_serve/events?page=${page}`);
    if (!body) throw new Error('The server sends no events.');
    return statesOf(body);
}

/**
 * @param {ReadableStream<Uint8Array>} body
 * @returns {AsyncGenerator<{ report: { number: number, isComplete: boolean } }, undefined>}
 */
async function* statesOf(body) {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const piece of body) {
        const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) if (line.startsWith('data: ')) yield JSON.parse(line.slice('data: '.length));
    }
}
