// Checks the JSON-LD of every page against the types of schema.org (schema-dts): each property is one that its type has,
// with a value that it may take. A page that only leads on has none.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const output = process.argv[2];
const folder = mkdtempSync(join(dirname(fileURLToPath(import.meta.url)), 'schema-'));
const pages = readdirSync(output, { recursive: true })
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .sort();
const faults = [];

function check(name, graphs) {
    const file = join(folder, name);
    writeFileSync(
        file,
        [
            'import type { Graph } from "schema-dts";',
            ...graphs.map((graph, index) => `export const g${index}: Graph = ${graph};`),
        ].join('\n'),
    );
    const options = {
        noEmit: true,
        strict: true,
        skipLibCheck: true,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
    };
    return ts.getPreEmitDiagnostics(ts.createProgram([file], options)).map((fault) => ({
        graph: fault.file ? ts.getLineAndCharacterOfPosition(fault.file, fault.start).line - 1 : 0,
        message: ts.flattenDiagnosticMessageText(fault.messageText, ' ').slice(0, 300),
    }));
}

const texts = pages.map((page) => readFileSync(join(output, page), 'utf8'));
const graphs = texts.map((text) => text.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1]);
pages
    .filter((_, index) => !graphs[index] && !texts[index].includes('http-equiv="refresh"'))
    .forEach((page) => faults.push(`${page} has no JSON-LD`));
const found = graphs.flatMap((graph, index) =>
    graph ? [{ page: pages[index], graph: JSON.stringify(JSON.parse(graph)) }] : [],
);
for (const { graph, message } of check(
    'pages.ts',
    found.map((item) => item.graph),
))
    faults.push(`${found[graph].page}: ${message}`);
if (!check('wrong.ts', [found[0].graph.replace('"itemListElement"', '"itemListElements"')]).length)
    faults.push('a property that does not exist is not found');

rmSync(folder, { recursive: true });
for (const fault of faults) console.error(fault);
console.log(`the JSON-LD of ${found.length} pages is as schema.org has it`);
process.exit(faults.length ? 1 : 0);
