import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearchIndex } from './search-index.js';

const FILE = {
  common: ['the'],
  kinds: [
    { k: 'actor', n: 'Actor', p: 'Actors', f: 'a' },
    { k: 'term', n: 'Term', p: 'Terms' },
  ],
  sections: [{ l: '§1', t: 'Trade', u: '/sections/trade/', p: '/sections/trade/', a: ['iran'] }],
  sentences: [
    { i: 's-1', s: 0, t: 'The Durand Line divides Pashtuns.', a: ['iran'] },
    { i: 's-2', s: 0, t: 'Commerce with Iran goes on along the line.', a: ['iran'] },
  ],
  entries: [
    { k: 'actor', i: 'iran', t: 'Iran', d: 'A neighbor.', n: ['Persia'], u: '/actors/iran/', a: ['iran'] },
    { k: 'term', i: 'isi', t: 'ISI', d: '', n: [], u: '/glossary/#isi' },
  ],
};

/** @param {string} query */
const found = (query) => new SearchIndex(FILE).find(query);

/** @param {string} query */
const urls = (query) => found(query).documents.map(({ url }) => url);

test('finds a name by another spelling, and what is still being typed', () => {
  assert.deepEqual(urls('pashtoons'), ['/sections/trade/#s-1']);
  assert.deepEqual(urls('comm'), ['/sections/trade/#s-2']);
});

test('finds a word with a slip', () => {
  assert.deepEqual(urls('commmerze '), ['/sections/trade/#s-2']);
});

test('finds an entry by another of its names, and puts a title first', () => {
  assert.deepEqual(urls('persia'), ['/actors/iran/']);
  assert.equal(urls('iran')[0], '/actors/iran/');
});

test('finds a sentence by a phrase only where it has the words together', () => {
  assert.deepEqual(urls('“durand line”'), ['/sections/trade/#s-1']);
  assert.equal(found('“line durand”').missed, 'phrase');
});

test('says that no sentence has all the words', () => {
  const { documents, missed } = found('pashtuns commerce');
  assert.equal(missed, 'words');
  assert.deepEqual(documents.map(({ url }) => url).sort(), ['/sections/trade/#s-1', '/sections/trade/#s-2']);
});

test('finds no sentence by the title of its section alone', () => {
  assert.deepEqual(urls('trade'), ['/sections/trade/']);
});

test('has everything for a query without a word', () => {
  const { documents, wordless } = found(' ');
  assert.equal(wordless, true);
  assert.equal(documents.length, 5);
});
