import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locatorOf, placeIn, sectionName } from './locator.js';

const at = (/** @type {string} */ label, /** @type {number} */ number) => ({ label, number });

test('names a place in a section, or the section itself', () => {
  assert.equal(placeIn('§7.1', 'sentence 5'), '§7.1, sentence 5');
  assert.equal(placeIn('§7.1', ''), '§7.1');
});

test('names one sentence, several of a section, and several of two sections', () => {
  assert.equal(locatorOf(at('§7.1', 5), at('§7.1', 5)), '§7.1, sentence 5');
  assert.equal(locatorOf(at('§7.1', 3), at('§7.1', 5)), '§7.1, sentences 3–5');
  assert.equal(locatorOf(at('§7.1', 30), at('§7.2', 1)), '§7.1, sentence 30, to §7.2, sentence 1');
});

test('names a section by label and title', () => {
  assert.equal(sectionName('§7.1', '7.1. Security Concerns'), '§7.1 Security Concerns');
  assert.equal(sectionName('§7', '7 Dynamics'), '§7 Dynamics');
  assert.equal(sectionName('Abstract', 'Abstract'), 'Abstract');
  assert.equal(sectionName('§2', 'Method'), 'Method');
});
