import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { change, forget, keep, keepAll, markOf, onChange, readMarks, refusal, uuid } from './desk-store.js';

const target = {
  locator: '§1, sentence 2',
  sentences: [{ id: 's-1', text: 'Trade went on.', prefix: '', suffix: '' }],
};

/** @type {Map<string, string>} */
const kept = new Map();
/** @type {string | null} */
let fault = null;
/** The length of the longest value that the storage keeps. */
let room = Infinity;

const storage = {
  get length() {
    return kept.size;
  },
  key: (/** @type {number} */ index) => [...kept.keys()][index] ?? null,
  getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
    if (fault || value.length > room) throw new DOMException('', fault ?? 'QuotaExceededError');
    kept.set(key, value);
  },
  removeItem: (/** @type {string} */ key) => kept.delete(key),
};

beforeEach(() => {
  kept.clear();
  fault = null;
  room = Infinity;
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

test('keeps all marks or none, and tells of them once', () => {
  let changes = 0;
  onChange(() => changes++);
  const old = { ...markOf(target), note: 'Why?' };
  const added = { ...markOf(target), id: uuid(), note: 'Who?' };
  keep(old);
  assert.equal(keepAll([{ ...old, note: 'How?' }, added]), null);
  assert.equal(changes, 2);
  const before = [...kept];
  room = 500;
  assert.equal(keepAll([old, { ...added, id: uuid() }, { ...added, note: 'Who?'.repeat(500) }]), 'full');
  assert.deepEqual(new Map(kept), new Map(before));
  assert.equal(changes, 2);
});

test('tells of what another tab keeps, but not of what it only tries', (context) => {
  /** @type {(event: { key: string | null }) => void} */
  let tell = () => assert.fail('Nobody listens.');
  const listen = (/** @type {string} */ type, /** @type {typeof tell} */ act) => {
    if (type === 'storage') tell = act;
  };
  Object.defineProperty(globalThis, 'addEventListener', { value: listen, configurable: true });
  let changes = 0;
  onChange(() => changes++);
  keep({ ...markOf(target), note: 'Why?' });
  const [key = ''] = kept.keys();
  const tried = new Set();
  context.mock.method(storage, 'setItem', (/** @type {string} */ name) => tried.add(name));
  refusal();
  for (const name of [key, null, 'reading-theme', ...tried]) tell({ key: name });
  assert.equal(tried.size, 1);
  assert.equal(changes, 3);
});

test('makes UUIDs', () => {
  assert.match(uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.notEqual(uuid(), uuid());
});
