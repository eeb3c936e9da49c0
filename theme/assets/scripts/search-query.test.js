import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuery } from './search-query.js';

const COMMON = new Set(['the', 'of']);

test('reads words once, without those that every text is full of', () => {
  assert.deepEqual(readQuery('the border of the Border a ', COMMON), {
    words: ['border'],
    phrases: [],
    open: null,
    all: ['the', 'border', 'of', 'the', 'border', 'a'],
  });
});

test('keeps common words where there are no others', () => {
  assert.deepEqual(readQuery('of the', COMMON).words, ['of', 'the']);
});

test('takes the last word as one that may go on', () => {
  assert.equal(readQuery('durand li', COMMON).open, 'li');
  assert.equal(readQuery('durand line ', COMMON).open, null);
});

test('reads phrases in marks of any kind; an open one may go on', () => {
  assert.deepEqual(readQuery('“Durand Line” "pakistan ar', COMMON), {
    words: ['durand', 'line', 'pakistan', 'ar'],
    phrases: [' durand line ', ' pakistan ar'],
    open: 'ar',
    all: ['durand', 'line', 'pakistan', 'ar'],
  });
  assert.deepEqual(readQuery('«Durand Line»', COMMON).open, null);
});

test('reads nothing from marks alone', () => {
  assert.deepEqual(readQuery('“ ” !', COMMON), { words: [], phrases: [], open: null, all: [] });
});

test('reads letters without spaces between words as a phrase', () => {
  assert.deepEqual(readQuery('茶 中国 tea', COMMON), {
    words: ['茶', '中', '国', 'tea'],
    phrases: [' 中 国 '],
    open: 'tea',
    all: ['茶', '中', '国', 'tea'],
  });
});

test('reads symbols where there are no words', () => {
  assert.deepEqual(readQuery('🍵 §', COMMON).words, ['🍵', '§']);
  assert.deepEqual(readQuery('§ 3', COMMON).words, ['3']);
});
