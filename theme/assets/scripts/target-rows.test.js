import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFacets } from './target-rows.js';

test('a kind may have any name', () => {
  assert.deepEqual(readFacets({ dataset: { facets: 'actor=Actor\na-b-c=A|b=c' } }), [
    { kind: 'actor', name: 'Actor' },
    { kind: 'a-b-c', name: 'A|b=c' },
  ]);
});
