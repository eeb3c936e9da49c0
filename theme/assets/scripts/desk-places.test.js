import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { newMark } from './desk-marks.js';
import { fateOf, fetchRecord, inReadingOrder, locatorToday, placesIn, sentencesInOrder } from './desk-places.js';

const places = placesIn(
  {
    sections: [
      { l: 'Abstract', t: 'Abstract', p: '/' },
      { l: '§1', t: '1. Trade', p: '/sections/trade/' },
    ],
    sentences: [
      { i: 's-a', s: 0, t: 'Peace came.' },
      { i: 's-b', s: 1, t: 'Trade went on.' },
      { i: 's-c', s: 1, t: 'Nobody knew.' },
    ],
  },
  'https://site.example/',
);

const sentence = (/** @type {string} */ id, text = '') => ({ id, text, prefix: '', suffix: '' });
const markOf = (/** @type {string[]} */ ...ids) =>
  newMark({ locator: '', sentences: ids.map((id) => sentence(id)) }, ids.join('-'), '2026-01-01T00:00:00Z');
const versions = [
  { since: '2026-01-01', text: 'Trade goes on.' },
  { since: '2026-02-01', text: 'Trade went on.' },
];
const record = { state: 'changed', url: '/sections/trade/#s-b', versions };

test('knows where each sentence is', () => {
  assert.deepEqual(places.get('s-c'), {
    id: 's-c',
    order: 2,
    text: 'Nobody knew.',
    number: 2,
    label: '§1',
    section: '§1 Trade',
    address: 'https://site.example/sections/trade/#s-c',
  });
});

test('finds a sentence with the same words and with other words', () => {
  const place = places.get('s-b');
  assert.deepEqual(fateOf(sentence('s-b', 'Trade went on.'), place, undefined), { kind: 'same', place });
  assert.deepEqual(fateOf(sentence('s-b', 'Trade goes on.'), place, record), {
    kind: 'changed',
    place,
    since: '2026-02-01',
  });
  assert.deepEqual(fateOf(sentence('s-b', 'Invented.'), place, record), { kind: 'changed', place, since: null });
});

test('says what became of a sentence that is not in the study', () => {
  const gone = sentence('s-z', 'Gone.');
  for (const state of ['replaced', 'retired'])
    assert.deepEqual(fateOf(gone, undefined, { ...record, state }), { kind: state, record: { ...record, state } });
  assert.deepEqual(fateOf(gone, undefined, null), { kind: 'unknown' });
  assert.deepEqual(fateOf(gone, undefined, undefined), { kind: 'unreachable' });
});

test('names the place of a mark today', () => {
  assert.equal(locatorToday(markOf('s-b', 's-c'), places), '§1, sentences 1–2');
  assert.equal(locatorToday(markOf('s-b', 's-z'), places), null);
});

test('sorts sentences as one reads', () => {
  const sentences = ['s-z', 's-c', 's-y', 's-a'].map((id) => sentence(id));
  assert.deepEqual(
    sentencesInOrder(sentences, places).map(({ id }) => id),
    ['s-a', 's-c', 's-z', 's-y'],
  );
});

test('sorts marks as one reads, and those of missing sentences last', () => {
  const marks = [markOf('s-z'), markOf('s-b', 's-c'), markOf('s-c'), markOf('s-b'), markOf('s-a')];
  assert.deepEqual(
    inReadingOrder(marks, places).map(({ id }) => id),
    ['s-a', 's-b', 's-b-s-c', 's-c', 's-z'],
  );
});

test('keeps the order of the marks where it does not know the study', () => {
  const marks = [markOf('s-b', 's-c'), markOf('s-a')];
  assert.deepEqual(inReadingOrder(marks, new Map()), marks);
});

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
