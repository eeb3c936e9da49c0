import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText, wholeWords } from './page-text.js';

test('folds character by character', () => {
  assert.equal(foldText('Café “Wæver’s”'), 'cafe "wæver\'s"');
  for (const text of ['ﬁne', 'İstanbul', 'straße', '½']) assert.equal(foldText(text).length, text.length, text);
});

/**
 * @param {string} text
 * @param {string} part
 */
function widened(text, part) {
  const from = text.indexOf(part);
  const range = wholeWords(text, { from, to: from + part.length });
  return range && text.slice(range.from, range.to);
}

test('widens a selection to whole words', () => {
  assert.equal(widened('the Taliban’s commanders hold', 'liban'), 'Taliban’s');
  assert.equal(widened('about 1,500 people', '500 peo'), '1,500 people');
  assert.equal(widened('in the U.S. and', 'U'), 'U.S');
  assert.equal(widened('Al-Qaeda moved', 'Qae'), 'Qaeda');
});

test('leaves out the white space around a selection', () => {
  assert.equal(widened('one  two  three', '  two  '), 'two');
  assert.equal(widened('one   two', '  '), null);
});
