import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldLine, joinedWords, symbolsOf, wordsOf } from './search-words.js';

/** @param {string} text */
const folded = (text) => wordsOf(text).map(({ word }) => word);

test('folds case, accents and letters that Unicode does not take apart', () => {
  assert.deepEqual(folded('Wæver Türkiye STRASSE Straße Łódź'), ['waever', 'turkiye', 'strasse', 'strasse', 'lodz']);
});

test('leaves out the signs inside a word, and a possessive', () => {
  assert.deepEqual(folded('al-Qa’ida the Taliban’s U.S. Qur`an'), ['al', 'qaida', 'the', 'taliban', 'us', 'quran']);
});

test('says where each word is', () => {
  assert.deepEqual(wordsOf(' The U.S.,'), [
    { word: 'the', from: 1, to: 4 },
    { word: 'us', from: 5, to: 9 },
  ]);
});

test('makes a line in which a phrase is found', () => {
  assert.equal(foldLine('“Strategic depth”, they say'), ' strategic depth they say ');
  assert.equal(foldLine('…'), '  ');
});

test('joins what hyphens join', () => {
  assert.deepEqual(joinedWords('al-Qaeda and post-2021, Tehrik-i-Taliban'), [
    { joined: 'alqaeda', written: 'al-Qaeda' },
    { joined: 'tehrikitaliban', written: 'Tehrik-i-Taliban' },
  ]);
});

test('leaves out characters that readers do not see', () => {
  assert.deepEqual(folded('gov\u00ADern\u00ADment minis\u200Bter Qa\u200B’\u200Bida'), [
    'government',
    'minister',
    'qaida',
  ]);
  assert.deepEqual(wordsOf('a gov\u00ADern'), [
    { word: 'a', from: 0, to: 1 },
    { word: 'govern', from: 2, to: 9 },
  ]);
});

test('takes each letter for a word where scripts have no spaces', () => {
  assert.deepEqual(folded('中国 tea茶tea ไทย'), ['中', '国', 'tea', '茶', 'tea', 'ไ', 'ท', 'ย']);
});

test('finds symbols', () => {
  assert.deepEqual(symbolsOf('A 🍵 costs $5, see § 3!'), ['🍵', '$', '§']);
});
