// Checks the JSON-LD of every page against the types of schema.org (schema-dts): the type has each property, and allows
// its value. Redirect pages have no JSON-LD.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { finish, output } from './output.mjs';

/** @type {ts.CompilerOptions} */
const OPTIONS = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
};

const folder = mkdtempSync(join(dirname(fileURLToPath(import.meta.url)), 'schema-'));
/** @type {string[]} */
const faults = [];

/**
 * What is wrong with graphs, each with its number.
 * @param {string} name
 * @param {string[]} graphs
 */
function check(name, graphs) {
    const file = join(folder, name);
    const lines = [
        'import type { Graph } from "schema-dts";',
        ...graphs.map((graph, index) => `export const g${index}: Graph = ${graph};`),
    ];
    writeFileSync(file, lines.join('\n'));
    return ts.getPreEmitDiagnostics(ts.createProgram([file], OPTIONS)).map((fault) => ({
        graph: fault.file ? ts.getLineAndCharacterOfPosition(fault.file, fault.start ?? 0).line - 1 : 0,
        message: ts.flattenDiagnosticMessageText(fault.messageText, ' ').slice(0, 300),
    }));
}

/**
 * A page with its JSON-LD in one line; empty where it has none.
 * @param {string} page
 */
function read(page) {
    const text = readFileSync(join(output, page), 'utf8');
    const graph = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1];
    if (!graph && !text.includes('http-equiv="refresh"')) faults.push(`${page} has no JSON-LD`);
    return { page, graph: graph ? JSON.stringify(JSON.parse(graph)) : '' };
}

const found = readdirSync(output, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .sort()
    .map(read)
    .filter(({ graph }) => graph);
const graphs = found.map(({ graph }) => graph);
for (const { graph, message } of check('pages.ts', graphs)) faults.push(`${found[graph]?.page}: ${message}`);

const wrong = graphs.slice(0, 1).map((graph) => graph.replace('"itemListElement"', '"itemListElements"'));
if (check('wrong.ts', wrong).length === 0) faults.push('a property that does not exist is not found');

rmSync(folder, { recursive: true });
finish(faults, `the JSON-LD of ${found.length} pages is as schema.org has it`);
