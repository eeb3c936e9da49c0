import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT } from './addresses.js';
import { shortAddress } from './passage.js';

test('gives the short address of an id', () => {
  assert.equal(shortAddress('s-1'), `${ROOT}l/s-1/`);
});
