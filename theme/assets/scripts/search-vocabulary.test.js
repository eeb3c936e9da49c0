import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Vocabulary } from './search-vocabulary.js';

const vocabulary = new Vocabulary();
vocabulary.add('Fencing the border, al-Qaeda invades; India invests. Mujahideen fight a proxy warfare.');
vocabulary.add('Looked and looking, walked and walking.');

/**
 * @param {string} word
 * @param {boolean} [isOpen]
 */
const meant = (word, isOpen = false) => {
  const { words, likeness } = vocabulary.meaning(word, isOpen);
  return [[...words.keys()], likeness];
};

test('means a word itself where the texts contain it', () => {
  assert.deepEqual(meant('border'), [['border'], 'spelled']);
  assert.deepEqual(meant('alqaeda'), [['alqaeda'], 'spelled']);
});

test('means words with the sound, another ending or a slip where they do not', () => {
  assert.deepEqual(meant('mojahidin'), [['mujahideen'], 'heard']);
  assert.deepEqual(meant('fenced'), [['fencing'], 'similar']);
  assert.deepEqual(meant('boder'), [['border'], 'similar']);
  assert.deepEqual(meant('xyzzy'), [[], null]);
});

test('takes no words for forms whose endings no other words have', () => {
  const politics = new Vocabulary();
  politics.add('A model of strict policies');
  for (const word of ['modi', 'strikes', 'polio'])
    assert.deepEqual([...politics.meaning(word, false).words.keys()], []);
  politics.add('fenced');
  assert.deepEqual([...politics.meaning('fencing', false).words.keys()], []);
  politics.add('Looked and looking, walked and walking.');
  assert.deepEqual([...politics.meaning('fencing', false).words.keys()], ['fenced']);
});

test('means the rest of a word after its first letters where the texts contain that', () => {
  assert.deepEqual(meant('antiwarfare'), [['warfare'], 'similar']);
  assert.deepEqual(meant('unborder'), [['border'], 'similar']);
  assert.deepEqual(meant('antiwar'), [[], null]);
});

test('takes a short word for no beginning of a much longer one', () => {
  const directions = new Vocabulary();
  directions.add('Down by the slow train');
  assert.deepEqual([...directions.meaning('download', false).words.keys()], []);
  assert.deepEqual([...directions.meaning('trains', false).words.keys()], ['train']);
});

test('takes a word with two slips for one with the same first letter', () => {
  const theories = new Vocabulary();
  theories.add('A relation and a situation');
  assert.deepEqual([...theories.meaning('citation', false).words.keys()], []);
  assert.deepEqual([...theories.meaning('situasion', false).words.keys()], ['situation']);
});

test('has the word that is most like some letters', () => {
  assert.equal(vocabulary.nearest(['xmujahidenn']), 'Mujahideen');
  assert.equal(vocabulary.nearest(['xyzzy']), null);
});

test('means longer words where the reader may still be typing', () => {
  assert.deepEqual(meant('bor', true), [['border'], 'spelled']);
  assert.deepEqual(meant('bor'), [[], null]);
});

test('keeps other forms of a word that the texts contain apart', () => {
  assert.deepEqual([...vocabulary.meaning('invades', false).related.keys()], []);
  assert.deepEqual([...vocabulary.meaning('invade', false).words.keys()], ['invades']);
  assert.deepEqual([...vocabulary.meaning('border', false).related.keys()], []);
});

test('takes a name for the name that it begins', () => {
  const countries = new Vocabulary();
  countries.add('Afghanistan and Kashmir');
  assert.deepEqual([...countries.meaning('afghan', false).words.keys()], ['afghanistan']);
});

test('never takes one number for another', () => {
  assert.deepEqual(meant('20215'), [[], null]);
});

test('splits neighbors that a query joins', () => {
  assert.deepEqual(vocabulary.split('proxywarfare'), ['proxy', 'warfare']);
  assert.equal(vocabulary.split('border'), null);
  assert.deepEqual(vocabulary.parts('alqaeda'), ['alqaeda', 'al', 'qaeda']);
});

test('gives a word as the texts write it', () => {
  assert.equal(vocabulary.written('mujahideen'), 'Mujahideen');
  assert.equal(vocabulary.written('alqaeda'), 'al-Qaeda');
});
