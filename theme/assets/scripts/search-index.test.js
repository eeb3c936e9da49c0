import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SearchIndex } from './search-index.js';
import sample from './search.sample.json' with { type: 'json' };

/** @param {string} query */
const found = (query) => new SearchIndex(sample).find(query);

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

test('finds forms with a hyphen, with a space and joined', () => {
  for (const query of ['durandline', 'durand-line', 'Durand Line', 'durand line '])
    assert.deepEqual(urls(query), ['/sections/trade/#s-1'], query);
});

test('looks for what the words of a query mean, and says so', () => {
  const { also, documents } = found('Bazaar');
  assert.deepEqual(also, ['trade']);
  assert.deepEqual(
    documents.map(({ kind }) => kind),
    ['section'],
  );
});

test('says which words it took for those of a query', () => {
  assert.deepEqual(found('pashtoons ').similar, ['Pashtuns']);
  assert.deepEqual(found('divided ').similar, ['divides']);
  assert.deepEqual(found('comerce ').similar, ['Commerce']);
  assert.deepEqual(found('commerce ').similar, []);
});

test('says which words no text contains, and shows what the others give', () => {
  const { documents, unknown, missed, similar } = found('Drone commerce');
  assert.deepEqual([unknown, missed, similar], [['Drone'], 'words', []]);
  assert.deepEqual(
    documents.map(({ url }) => url),
    ['/sections/trade/#s-2'],
  );
  assert.deepEqual(found('commarte ').unknown, ['commarte']);
  assert.deepEqual(found('pashtoons bazaar').unknown, []);
});

test('takes no name for a query whose words it knows', () => {
  const [iran] = sample.entries;
  assert.ok(iran);
  const index = new SearchIndex({ ...sample, entries: [{ ...iran, n: ['Commarce'] }] });
  assert.deepEqual(index.find('zzz commerce').similar, []);
});

test('offers the most similar name where it finds nothing', () => {
  const [iran] = sample.entries;
  assert.ok(iran);
  const index = new SearchIndex({ ...sample, entries: [{ ...iran, n: ['Islamic Republic'] }] });
  const { documents, suggestion } = index.find('xslemicrepoblit');
  assert.deepEqual([documents, suggestion], [[], 'Iran']);
  assert.equal(found('xpersiax').suggestion, null);
});

test('offers the most similar word where no name is similar', () => {
  assert.equal(found('xommerze ').suggestion, 'Commerce');
});

test('says which name it took for a query', () => {
  assert.deepEqual(found('irak ').similar, ['Iran']);
});

test('finds an entry by what is written about it, and by its picked sentences, after those that it is about', () => {
  const [iran, isi] = sample.entries;
  assert.ok(iran && isi);
  const index = new SearchIndex({
    ...sample,
    entries: [
      { ...iran, b: 'It buys tea along the line.' },
      { ...isi, s: [0] },
    ],
  });
  const urlsOf = (/** @type {string} */ query) => index.find(query).documents.map(({ url }) => url);
  assert.deepEqual(urlsOf('tea'), ['/actors/iran/']);
  assert.deepEqual(urlsOf('iran line')[0], '/actors/iran/');
  assert.deepEqual(urlsOf('pashtuns'), ['/sections/trade/#s-1', '/glossary/#isi']);
});

test('finds what a reader pastes', () => {
  assert.deepEqual(urls('https://host/l/s-2/'), ['/sections/trade/#s-2']);
  assert.equal(found('§1.2, sentence 7').note, 'beyond');
});

test('puts a quotation before entries, and a name before its parts', () => {
  assert.deepEqual(urls('commerce with iran goes on')[0], '/sections/trade/#s-2');
  assert.equal(urls('ISI')[0], '/glossary/#isi');
});

test('has everything for a query without a word', () => {
  const { documents, wordless } = found(' ');
  assert.equal(wordless, true);
  assert.equal(documents.length, 5);
});
