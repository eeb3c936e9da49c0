// Validates the real input against its schemas with Ajv: each file is valid, and is not when a key is misspelled.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { parse } from 'yaml';

const ajv = new Ajv({ allErrors: true });
const folder = 'input/.schemas';
const frontMatter = (/** @type {string} */ text) => /^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? '';
let [files, keys] = [0, 0];

for (const name of readdirSync(folder).sort()) {
    const schema = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    const validate = ajv.compile(schema);
    for (const path of filesOf(schema.title)) {
        const text = readFileSync(path, 'utf8');
        const read = () => parse(path.endsWith('.md') ? frontMatter(text) : text);
        assert.ok(validate(read()), `${path}: ${ajv.errorsText(validate.errors)}`);
        for (const change of changes(read())) {
            assert.ok(!validate(change), `${path}: a misspelled key is valid`);
            keys++;
        }
        files++;
    }
}
assert.ok(files > 20 && keys > 200);
console.log(`${files} files are valid, and none is with one of its ${keys} keys misspelled`);

/** @param {string} title */
function filesOf(title) {
    const parent = title.slice(0, title.lastIndexOf('/'));
    if (!/[A-Z]/.test(title)) return existsSync(title) ? [title] : [];
    if (!existsSync(parent)) return [];
    return readdirSync(parent)
        .filter((file) => file.endsWith('.md'))
        .map((file) => `${parent}/${file}`);
}

/**
 * @param {any} value
 * @returns {Generator<[any, string]>}
 */
function* keysOf(value) {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) for (const key of Object.keys(value)) yield [value, key];
    for (const part of Object.values(value)) yield* keysOf(part);
}

/**
 * The value with each of its first hundred keys misspelled, one at a time.
 * @param {any} value
 */
function* changes(value) {
    for (const [holder, key] of [...keysOf(value)].slice(0, 100)) {
        const kept = { ...holder };
        holder[`${key}x`] = holder[key];
        delete holder[key];
        yield value;
        for (const name of Object.keys(holder)) delete holder[name];
        Object.assign(holder, kept);
    }
}
