import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress, writeAddress } from './search-address.js';

test('reads back what it wrote', () => {
  const asked = { q: 'Durand Line + “border”', kind: 'sentence', actor: 'iran' };
  const address = writeAddress('https://host/search/?old=1#place', asked);
  assert.equal(address, 'https://host/search/?q=Durand+Line+%2B+%E2%80%9Cborder%E2%80%9D&kind=sentence&actor=iran');
  assert.deepEqual(readAddress(address), asked);
});

test('leaves out what is not asked for', () => {
  assert.equal(writeAddress('https://host/search/', { q: 'x', kind: '' }), 'https://host/search/?q=x');
  assert.equal(writeAddress('https://host/search/?q=x', {}), 'https://host/search/');
});
