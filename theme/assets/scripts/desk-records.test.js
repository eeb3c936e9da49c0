import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { fetchPlaces, fetchRecord } from './desk-records.js';

const record = { state: 'changed', url: '/sections/trade/#s-b', versions: [] };

/** @param {(path: string) => Response} answer */
const served = (answer) =>
  mock.method(globalThis, 'fetch', async (/** @type {string} */ address) =>
    answer(address.replace(/^.*\/assets\//, '')),
  );

const anchors = () => Response.json({ anchors: { 's-b': {}, 's-c': {}, 's-d': {} }, gone: {} });

test('asks once for what became of a sentence', async () => {
  const { mock: asked } = served((path) => (path === 'anchors.json' ? anchors() : Response.json(record)));
  const all = await Promise.all([fetchRecord('s-b'), fetchRecord('s-b')]);
  assert.deepEqual([...all, await fetchRecord('s-b')], [record, record, record]);
  assert.equal(await fetchRecord('s-z'), null);
  assert.equal(asked.callCount(), 2);
});

test('takes a sentence for unknown only if the site says so', async () => {
  let status = 503;
  served((path) => (path === 'anchors.json' ? anchors() : Response.json(record, { status })));
  assert.equal(await fetchRecord('s-c'), undefined);
  status = 200;
  assert.deepEqual(await fetchRecord('s-c'), record);
  status = 404;
  assert.equal(await fetchRecord('s-d'), null);
});

test('asks again where the sentences are after a try without success, and then once', async () => {
  let status = 503;
  const file = {
    sections: [{ l: '§1', t: '1. Trade', p: '/sections/trade/' }],
    sentences: [{ i: 's-b', s: 0, t: 'Trade went on.' }],
  };
  const { mock: asked } = served(() => Response.json(file, { status }));
  assert.equal((await fetchPlaces()).size, 0);
  status = 200;
  assert.equal((await fetchPlaces()).get('s-b')?.number, 1);
  assert.equal(await fetchPlaces(), await fetchPlaces());
  assert.equal(asked.callCount(), 2);
});
