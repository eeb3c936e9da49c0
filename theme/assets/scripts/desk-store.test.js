import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { change, forget, keep, markOf, onChange, readMarks, refusal, uuid } from './desk-store.js';

const target = {
  locator: '§1, sentence 2',
  sentences: [{ id: 's-1', text: 'Trade went on.', prefix: '', suffix: '' }],
};

/** @type {Map<string, string>} */
const kept = new Map();
/** @type {string | null} */
let fault = null;

const storage = {
  get length() {
    return kept.size;
  },
  key: (/** @type {number} */ index) => [...kept.keys()][index] ?? null,
  getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
    if (fault) throw new DOMException('', fault);
    kept.set(key, value);
  },
  removeItem: (/** @type {string} */ key) => kept.delete(key),
};

beforeEach(() => {
  kept.clear();
  fault = null;
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
});

test('keeps a mark and forgets it', () => {
  const { changed, refusal } = change(markOf(target), { note: 'Why?' });
  assert.equal(refusal, null);
  assert.deepEqual(readMarks(), { marks: [changed], unread: 0 });
  assert.deepEqual(markOf(target), changed);
  forget(changed);
  assert.equal(kept.size, 0);
  assert.equal(keep(changed), null);
  assert.deepEqual(readMarks().marks, [changed]);
});

test('leaves what it cannot read, and what is not its own', () => {
  const { changed } = change(markOf(target), { highlighted: true });
  const [key = ''] = kept.keys();
  kept.set(key.replace(changed.id, 'broken'), '{');
  kept.set('reading-theme', 'dark');
  assert.deepEqual(readMarks(), { marks: [changed], unread: 1 });
  assert.equal(kept.size, 3);
});

test('says why the browser refused', () => {
  fault = 'QuotaExceededError';
  assert.equal(keep({ ...markOf(target), note: 'Why?' }), 'full');
  assert.equal(refusal(), 'full');
  fault = 'SecurityError';
  assert.equal(keep({ ...markOf(target), note: 'Why?' }), 'blocked');
  Object.defineProperty(globalThis, 'localStorage', {
    get: () => {
      throw new DOMException('', 'SecurityError');
    },
    configurable: true,
  });
  assert.equal(refusal(), 'blocked');
  assert.equal(keep({ ...markOf(target), note: 'Why?' }), 'blocked');
  assert.deepEqual(readMarks(), { marks: [], unread: 0 });
});

test('tells of changes', () => {
  let changes = 0;
  onChange(() => changes++);
  keep({ ...markOf(target), note: 'Why?' });
  fault = 'QuotaExceededError';
  keep({ ...markOf(target), note: 'Who?' });
  assert.equal(changes, 1);
});

test('makes UUIDs', () => {
  assert.match(uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(uuid(), uuid());
});
