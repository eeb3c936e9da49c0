import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterNames, readChoice, writeChoice } from './choice.js';

const NAMES = filterNames(['actor', 'framework']);
const NOTHING = { section: '', kind: '', actor: '', framework: '', minutes: '', q: '' };

test('reads back what it wrote, and leaves out what is not chosen', () => {
  const choice = {
    filters: { ...NOTHING, kind: 'sentence', q: 'trade & border' },
    picked: ['s-1', 'actor.iran'],
    handout: false,
  };
  const address = writeChoice('https://host/instructors/', choice, NAMES);
  assert.equal(address, 'https://host/instructors/?kind=sentence&q=trade%20%26%20border&pick=s-1,actor.iran');
  assert.deepEqual(readChoice(address, NAMES), choice);
  const handout = writeChoice(address, { ...choice, handout: true }, NAMES);
  assert.equal(handout, `${address}&show=handout`);
  assert.deepEqual(readChoice(handout, NAMES), { ...choice, handout: true });
  assert.equal(writeChoice(handout, choice, NAMES), address);
});

test('reads an address that asks for nothing', () => {
  const choice = { filters: NOTHING, picked: [], handout: false };
  assert.deepEqual(readChoice('https://host/instructors/?other=1&pick=', NAMES), choice);
});
