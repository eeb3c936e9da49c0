import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentsOf } from './search-documents.js';
import sample from './search.sample.json' with { type: 'json' };

test('gives sentences their section, its title and their address', () => {
  const [sentence, , section] = documentsOf(sample);
  assert.equal(sentence?.section, section);
  assert.equal(sentence?.url, '/sections/trade/#s-1');
  assert.equal(sentence?.heading, '1.2. Trade');
});

test('counts the sentences that name an entry whose kind is a facet', () => {
  const entries = documentsOf(sample).slice(3);
  assert.deepEqual(
    entries.map(({ kindName, named, about }) => [kindName, named, about]),
    [
      ['Actor', 2, { actor: ['iran'] }],
      ['Term', 0, { actor: [] }],
    ],
  );
});
