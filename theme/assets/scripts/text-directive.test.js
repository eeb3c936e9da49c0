import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldText } from './page-text.js';
import { textDirective } from './text-directive.js';

/**
 * @param {string} text
 * @param {string} words
 * @param {number} [after] where to look for the words
 * @param {boolean} [noted] whether a note follows the words
 */
function directive(text, words, after = 0, noted = false) {
  const from = text.indexOf(words, after);
  const page = {
    text,
    folded: foldText(text),
    before: (/** @type {number} */ at) => text.slice(0, at).trimEnd(),
    after: (/** @type {number} */ at) => (noted ? '' : text.slice(at).trimStart()),
  };
  return textDirective(page, { from, to: from + words.length });
}

test('writes a short text out', () => {
  assert.equal(directive('The Durand Line divides.', 'Durand Line'), ':~:text=Durand%20Line');
});

test('escapes what separates the pieces', () => {
  assert.equal(directive('so cross-border, and so', 'cross-border, and'), ':~:text=cross%2Dborder%2C%20and');
});

test('adds words around what is there twice', () => {
  const text = 'one border here and one border there';
  assert.equal(directive(text, 'border', 10), ':~:text=and%20one-,border,-there');
});

test('adds no words of a note', () => {
  const text = 'one border here and one border\nthe note';
  assert.equal(directive(text, 'border', 10, true), ':~:text=and%20one-,border');
});

test('gives a long text by its ends', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  assert.equal(
    directive(`before ${words} after`, words),
    ':~:text=word0%20word1%20word2%20word3,word56%20word57%20word58%20word59',
  );
});

test('never matches across two blocks in one piece', () => {
  assert.equal(directive('the first\nthe second part', 'first\nthe second'), ':~:text=first,the%20second');
});

test('gives nothing where no words tell two places apart', () => {
  const text = 'again and '.repeat(40);
  assert.equal(directive(text, 'again', 200), '');
});

test('does not care for case, accents and kinds of quotation mark', () => {
  assert.equal(directive('cafe noir, later Café noir', 'Café noir'), ':~:text=noir%2C%20later-,Caf%C3%A9%20noir');
});
