import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newMark } from './desk-marks.js';
import { fateOf, inReadingOrder, locatorToday, placesIn, sentencesInOrder } from './desk-places.js';

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
  assert.equal(locatorToday(markOf('s-a', 's-b'), places), 'Abstract, sentence 1, to §1, sentence 1');
  assert.equal(locatorToday(markOf('s-b', 's-z'), places), null);
});

test('names the place of a mark whose sentences have another order today', () => {
  assert.equal(locatorToday(markOf('s-c', 's-b'), places), '§1, sentences 1–2');
  assert.equal(locatorToday(markOf('s-b', 's-a'), places), 'Abstract, sentence 1, to §1, sentence 1');
});

test('names no sentence that came between those of a mark', () => {
  const more = placesIn({
    sections: [
      { l: '§1', t: '1. Trade', p: '/sections/trade/' },
      { l: '§2', t: '2. Peace', p: '/sections/peace/' },
    ],
    sentences: [...'abcdef'].map((name, index) => ({ i: `s-${name}`, s: index < 4 ? 0 : 1, t: name })),
  });
  assert.equal(locatorToday(markOf('s-a', 's-b', 's-d'), more), '§1, sentences 1–2, 4');
  assert.equal(locatorToday(markOf('s-a', 's-d', 's-f'), more), '§1, sentences 1, 4; §2, sentence 2');
  assert.equal(locatorToday(markOf('s-a', 's-e', 's-f'), more), '§1, sentence 1; §2, sentences 1–2');
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
