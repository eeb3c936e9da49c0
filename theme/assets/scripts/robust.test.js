import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT } from './addresses.js';
import { editionAt, editionOf, latestEdition, textQuote } from './robust.js';

const edition = (/** @type {string} */ date, /** @type {number} */ version) => ({
  date,
  url: `/e/${date}/#s-1`,
  version,
});

test('names the latest edition with the present words', () => {
  const editions = [edition('2026-01-01', 0), edition('2026-02-01', 1), edition('2026-03-01', 1)];
  assert.deepEqual(latestEdition({ versions: ['a', 'b'], editions }), {
    date: '2026-03-01',
    url: `${ROOT}e/2026-03-01/#s-1`,
  });
});

test('names no edition with other words', () => {
  assert.equal(latestEdition({ versions: ['a', 'b'], editions: [edition('2026-01-01', 0)] }), null);
  assert.equal(latestEdition({ versions: ['a'], editions: [] }), null);
});

test('names the edition that the reader is in', async () => {
  const address = `${ROOT}e/2026-01-01/sections/trade/#s-1`;
  assert.deepEqual(editionAt(address), { date: '2026-01-01', url: address });
  assert.deepEqual(await editionOf({ id: 's-1', address, short: `${ROOT}l/s-1/` }), editionAt(address));
  const second = `${ROOT}e/2026-01-01-2/study/`;
  assert.deepEqual(editionAt(second), { date: '2026-01-01', url: second });
  assert.equal(editionAt(`${ROOT}sections/e/2026-01-01/`), null);
  assert.equal(await editionOf({ id: 'pakistan', address: `${ROOT}actors/pakistan/` }), null);
});

test('quotes a passage with the words around it', () => {
  const around = { prefix: 'Peace came. ', suffix: ' Nobody knew.' };
  assert.deepEqual(JSON.parse(textQuote({ text: 'Trade went on.', around })), {
    type: 'TextQuoteSelector',
    exact: 'Trade went on.',
    ...around,
  });
});

test('asks again for the editions of a passage after a failure', async (context) => {
  const record = { versions: ['a'], editions: [edition('2026-01-01', 0)] };
  const answers = [new Response(null, { status: 503 }), Response.json(record)];
  context.mock.method(globalThis, 'fetch', async () => answers.shift());
  const passage = { id: 's-1', address: `${ROOT}sections/trade/#s-1`, short: `${ROOT}l/s-1/` };
  assert.equal(await editionOf(passage), null);
  assert.equal((await editionOf(passage))?.date, '2026-01-01');
});
