import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoted, withinQuotation } from './quotation.js';

test('puts marks around a text, and turns those inside it', () => {
  assert.equal(quoted('a plain text'), '“a plain text”');
  assert.equal(quoted('the “Taliban 2.0”'), '“the ‘Taliban 2.0’”');
  assert.equal(quoted('she said “he said ‘no’ twice”'), '“she said ‘he said “no” twice’”');
});

test('leaves an apostrophe alone', () => {
  assert.equal(
    withinQuotation('Pakistan’s “strategic depth” and the Taliban’s'),
    'Pakistan’s ‘strategic depth’ and the Taliban’s',
  );
  assert.equal(withinQuotation('begins ‘alone’'), 'begins ‘alone’');
});

test('keeps words whose quotation begins or ends outside them', () => {
  assert.equal(withinQuotation('ends inside” of one'), 'ends inside’ of one');
});
