import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceOf } from './search-distance.js';

test('counts insertions, deletions, replacements and transpositions', () => {
  for (const [left, right, distance] of /** @type {const} */ ([
    ['taliban', 'taliban', 0],
    ['talibn', 'taliban', 1],
    ['tallban', 'taliban', 1],
    ['tailban', 'taliban', 1],
    ['', 'ab', 2],
    ['kabul', 'kashmir', 5],
  ]))
    assert.equal(distanceOf(left, right, 5), distance, left);
});

test('gives up beyond the greatest distance', () => {
  assert.equal(distanceOf('kabul', 'kashmir', 3), Infinity);
  assert.equal(distanceOf('a', 'abcd', 2), Infinity);
});
