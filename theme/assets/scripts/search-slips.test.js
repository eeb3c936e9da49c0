import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesBetween, slipsBetween, slipsIn } from './search-slips.js';

test('allows no slip in a short word', () => {
  assert.deepEqual(['isi', 'iran', 'pakistan'].map(slipsIn), [0, 1, 2]);
});

test('counts the slips in a word for another', () => {
  for (const [word, other, slips] of /** @type {const} */ ([
    ['boder', 'border', 1],
    ['afghnistn', 'afghanistan', 2],
    ['muhajideen', 'mujahideen', 2],
    ['akistan', 'pakistan', 1],
    ['situasion', 'situation', 1],
    ['citation', 'situation', Infinity],
    ['20215', '2021', Infinity],
  ]))
    assert.equal(slipsBetween(word, other), slips, word);
});

test('takes a short word only for one with the same beginning', () => {
  assert.equal(slipsBetween('water', 'later'), Infinity);
  assert.equal(slipsBetween('wate', 'water'), 1);
  assert.equal(slipsBetween('qabul', 'kabul'), 1);
  assert.equal(changesBetween('hater', 'later'), Infinity);
});

test('offers a word only where few of its letters differ', () => {
  for (const [word, other, changes] of /** @type {const} */ ([
    ['afgnhaisttn', 'afghanistan', 3],
    ['mujahixyzdeen', 'mujahideen', Infinity],
    ['xdividesx', 'divides', Infinity],
    ['haqqani', 'ghani', Infinity],
    ['drone', 'zone', Infinity],
    ['trump', 'triumph', Infinity],
    ['cricket', 'cracked', Infinity],
  ]))
    assert.equal(changesBetween(word, other), changes, word);
});
