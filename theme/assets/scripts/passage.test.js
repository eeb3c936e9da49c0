import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT } from './addresses.js';
import { placeIn, sectionName, shortAddress } from './passage.js';

test('names a section by label and title', () => {
  assert.equal(sectionName('§7.1', '7.1. Security Concerns'), '§7.1 Security Concerns');
  assert.equal(sectionName('§7', '7 Dynamics'), '§7 Dynamics');
  assert.equal(sectionName('Abstract', 'Abstract'), 'Abstract');
  assert.equal(sectionName('§2', 'Method'), 'Method');
});

test('names a place in a section, or the section itself', () => {
  assert.equal(placeIn('§7.1', 'sentence 5'), '§7.1, sentence 5');
  assert.equal(placeIn('§7.1', ''), '§7.1');
});

test('gives the short address of an id', () => {
  assert.equal(shortAddress('s-1'), `${ROOT}l/s-1/`);
});
