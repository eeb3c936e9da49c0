import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentsOf } from './search-documents.js';
import { Names } from './search-names.js';
import sample from './search.sample.json' with { type: 'json' };

const documents = documentsOf(sample);
const names = new Names(documents, new Set(sample.common));

/**
 * The titles of the documents that some words name.
 * @param {string[]} words
 * @param {{ isOpen?: boolean, isGuessed?: boolean }} [asking]
 */
const named = (words, { isOpen = false, isGuessed = false } = {}) =>
  [...names.find([{ words, isGuessed }], isOpen).keys()].map(({ title }) => title);

test('finds what has a name, and a section without its number', () => {
  assert.deepEqual(named(['persia']), ['Iran']);
  assert.deepEqual(named(['trade']), ['1.2. Trade']);
  assert.deepEqual(named(['per', 'sia']), ['Iran']);
});

test('finds a misspelled name only where the query is a guess', () => {
  assert.deepEqual(named(['iraq']), []);
  assert.deepEqual(named(['iraq'], { isGuessed: true }), ['Iran']);
  assert.deepEqual(named(['isy'], { isGuessed: true }), []);
});

test('finds the beginning of a name while the reader types', () => {
  assert.deepEqual(named(['pers']), []);
  assert.deepEqual(named(['pers'], { isOpen: true }), ['Iran']);
  assert.deepEqual(named(['pe'], { isOpen: true }), []);
});

test('finds the name that is most like some letters', () => {
  assert.equal(names.nearest(['tersia']), 'Iran');
  assert.equal(names.nearest(['tersa']), null);
});
