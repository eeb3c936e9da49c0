import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentsOf } from './search-documents.js';

const FILE = {
  common: ['the'],
  kinds: [
    { k: 'actor', n: 'Actor', p: 'Actors', f: 'a' },
    { k: 'term', n: 'Term', p: 'Terms' },
  ],
  sections: [{ l: '§1', t: 'Trade', u: '/sections/trade/', p: '/sections/trade/', a: ['iran'] }],
  sentences: [
    { i: 's-1', s: 0, t: 'The Durand Line divides Pashtuns.', a: ['iran'] },
    { i: 's-2', s: 0, t: 'Commerce with Iran goes on along the line.', a: ['iran'] },
  ],
  entries: [
    { k: 'actor', i: 'iran', t: 'Iran', d: 'A neighbor.', n: ['Persia'], u: '/actors/iran/', a: ['iran'] },
    { k: 'term', i: 'isi', t: 'ISI', d: '', n: [], u: '/glossary/#isi' },
  ],
};

test('gives sentences their section, its title and their address', () => {
  const [sentence, , section] = documentsOf(FILE);
  assert.equal(sentence?.section, section);
  assert.equal(sentence?.url, '/sections/trade/#s-1');
  assert.equal(sentence?.heading, 'Trade');
});

test('counts the sentences that name an entry whose kind is a facet', () => {
  const entries = documentsOf(FILE).slice(3);
  assert.deepEqual(
    entries.map(({ kindName, named, about }) => [kindName, named, about]),
    [
      ['Actor', 2, { actor: ['iran'] }],
      ['Term', 0, { actor: [] }],
    ],
  );
});
