// Asks the search of a finished site what readers ask, and compares the first results with the right ones.
// Usage: node search.mjs OUTPUT [QUERIES]
/** @import { Document } from '../../theme/assets/scripts/search-documents.js' */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SearchIndex } from '../../theme/assets/scripts/search-index.js';

/** The share of queries whose right result must be the first one, and one of the first three. */
const FIRST = 0.9;
const AMONG_THREE = 0.98;

const [output = 'output', queries = join(import.meta.dirname, 'search-queries.txt')] = process.argv.slice(2);
const index = new SearchIndex(JSON.parse(readFileSync(join(output, 'search.json'), 'utf8')));

const asked = readFileSync(queries, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(' → '))
    .map(([words = '', right = '']) => {
        const [query = '', unknown = ''] = words.split(' ↛ ');
        return { query, unknown, answers: right ? right.split(' | ') : [] };
    });

/**
 * The addresses of an answer: an address, the label of a section, or words of sentences. Paragraphs are found only by
 * their ids.
 * @param {string} answer
 */
const addressesOf = (answer) =>
    answer.includes('#p-')
        ? [answer]
        : index.documents.filter((document) => isAnswer(document, answer)).map(({ url }) => url);

/**
 * @param {Document & { label?: string }} document
 * @param {string} answer
 */
const isAnswer = ({ kind, url, text, label }, answer) =>
    url === answer || (kind === 'sentence' ? text.includes(answer) : label === answer);

let failed = 0;
let first = 0;
let amongThree = 0;
/**
 * Whether the search says exactly which words of a query it does not have, and guesses no others.
 * @param {import('../../theme/assets/scripts/search-index.js').Found} found
 * @param {string} unknown
 */
const isHonest = (found, unknown) =>
    found.unknown.join(' ') === unknown && found.similar.length === 0 && found.suggestion === null;

for (const { query, unknown, answers } of asked) {
    const right = answers.flatMap((answer) => {
        const addresses = addressesOf(answer);
        if (addresses.length > 0) return addresses;
        console.log(`nothing on the site is “${answer}”`);
        failed++;
        return [];
    });
    const found = index.find(query);
    const { documents } = found;
    if (unknown && !isHonest(found, unknown)) {
        console.log(
            `“${query}”: unknown are “${found.unknown.join(' ')}”, guessed ${found.similar}, ${found.suggestion}`,
        );
        continue;
    }
    const isNothing = answers.length === 0 && documents.length === 0;
    const place = isNothing ? 0 : documents.findIndex(({ url }) => right.includes(url));
    if (place === 0) first++;
    if (place >= 0 && place < 3) amongThree++;
    if (place === 0) continue;
    console.log(`“${query}”: the right result is ${place < 0 ? 'missing' : `number ${place + 1}`}, after`);
    for (const { kind, title, text } of documents.slice(0, 3)) console.log(`    ${title || text} (${kind})`);
}
console.log(`${asked.length} queries: ${first} right in first place, ${amongThree} among the first three`);
process.exit(failed === 0 && first >= FIRST * asked.length && amongThree >= AMONG_THREE * asked.length ? 0 : 1);
