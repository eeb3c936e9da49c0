import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentsOf, passagesOf } from './search-documents.js';
import { citedIn } from './search-reference.js';
import sample from './search.sample.json' with { type: 'json' };

const passages = passagesOf(sample, documentsOf(sample));

/** @param {string} text */
const urls = (text) => citedIn(text, passages)?.documents.map(({ url }) => url) ?? null;

const FIRST = '/sections/trade/#s-1';
const SECOND = '/sections/trade/#s-2';
const SECTION = '/sections/trade/';

test('finds a passage by its id, or by any link to it', () => {
  for (const text of [
    's-2',
    ' S-2 ',
    '#s-2',
    '/l/s-2/',
    'https://host/base/sections/trade/#s-2',
    'https://host/l/s-2/?x',
  ])
    assert.deepEqual(urls(text), [SECOND], text);
  assert.deepEqual(urls('https://host/x/#s-2:~:text=commerce'), [SECOND]);
  assert.deepEqual(urls('h-1'), [SECTION, FIRST, SECOND]);
  assert.deepEqual(urls('p-1'), ['/sections/trade/#p-1', FIRST, SECOND]);
});

test('finds the record of a passage that was taken out by its id, and not by its words', () => {
  assert.deepEqual(urls('https://host/l/s-9/'), ['/l/s-9/']);
  assert.deepEqual(citedIn('s-9', passages)?.documents[0]?.title, 'A sentence that was taken out.');
  assert.ok(documentsOf(sample).every(({ url }) => url !== '/l/s-9/'));
});

test('finds a sentence by a reference as it is cited', () => {
  for (const text of [
    '1.2:2',
    '§1.2:2',
    '§1.2, sentence 2',
    '§ 1.2 sentence 2',
    '1.2 sentence 2',
    '1.2, 2',
    'sentence 2 of §1.2',
    'Section 1.2, sentence 2.',
    '(§1.2, sentence 2)',
  ])
    assert.deepEqual(urls(text), [SECOND], text);
  assert.deepEqual(urls('§1.2, sentences 1–2'), [FIRST, SECOND]);
});

test('finds a section by its number', () => {
  for (const text of ['1.2', '§1.2', 'section 1.2', '1.2.'])
    assert.deepEqual(urls(text), [SECTION, FIRST, SECOND], text);
});

test('says that a section has fewer sentences', () => {
  assert.equal(citedIn('1.2:3', passages)?.note, 'beyond');
});

/** @param {string} text */
const nearest = (text) => [citedIn(text, passages)?.note, urls(text)];

test('says that no section has the number, and gives the sections around it', () => {
  for (const text of ['3.4:1', '§12', 'section 4', '§12, sentence 3'])
    assert.deepEqual(nearest(text), ['section', [SECTION]], text);
});

test('says that a sentence is in no section, and gives those with its number', () => {
  assert.deepEqual(nearest('sentence 2'), ['unnamed', [SECOND]]);
  assert.equal(urls('sentence 3'), null);
});

test('says that the site has no page numbers', () => {
  for (const text of ['p. 5', 'page 5', 'pp. 5–7', '§1.2, p. 5'])
    assert.deepEqual(nearest(text), ['page', [SECTION]], text);
});

test('says that no passage has an id', () => {
  for (const text of ['s-zz99zz', ' #p-2y2y2y', 'https://host/l/s-zzzzzz/'])
    assert.deepEqual(nearest(text), ['id', []], text);
});

test('leaves other queries to the search', () => {
  for (const text of [
    '',
    '2',
    '9/11',
    '1.2 commerce',
    's-unknown',
    'commerce 2021',
    '9-11',
    '10.1142',
    'page of',
    'h-bomb',
  ])
    assert.equal(urls(text), null, text);
});
