import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches } from './target-filters.js';

const SENTENCE = {
  id: 's-1',
  key: 's-1',
  kind: 'sentence',
  name: '§1 Trade, sentence 2',
  opening: 'The Durand Line …',
  minutes: 0.6,
  sections: ['h-1', 'h-2'],
  named: ['actor.iran'],
};
const TEXTS = new Map([['s-1', 'the durand line divides pashtuns.']]);

/** @param {Partial<Record<string, string>>} filters */
const isFound = (filters) => matches(SENTENCE, filters, TEXTS, ['actor', 'framework']);

test('asks for nothing', () => {
  assert.ok(isFound({}));
  assert.ok(isFound({ section: '', kind: '', actor: '', framework: '', minutes: '', q: ' ' }));
});

test('asks for each fact', () => {
  for (const filters of [{ section: 'h-1' }, { kind: 'sentence' }, { actor: 'actor.iran' }, { minutes: '1' }])
    assert.ok(isFound(filters), JSON.stringify(filters));
  for (const filters of [{ section: 'h-3' }, { kind: 'actor' }, { actor: 'actor.india' }, { minutes: '0.5' }])
    assert.ok(!isFound(filters), JSON.stringify(filters));
  assert.ok(!isFound({ framework: 'framework.realism' }));
});

test('asks for words of the whole text, or of what the table shows', () => {
  assert.ok(isFound({ q: 'PASHTUNS durand' }));
  assert.ok(isFound({ q: 'trade' }));
  assert.ok(!isFound({ q: 'durand trade nowhere' }));
});
