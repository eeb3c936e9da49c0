/** @import { Mark } from './desk-marks.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmpty, joinEdit, mergeNotes, newAmong, newMark, readMark, sameTarget, sameWords } from './desk-marks.js';

const sentence = (/** @type {string} */ id, text = 'Trade went on.') => ({ id, text, prefix: 'Peace. ', suffix: '' });

/** @param {Partial<Mark>} [values] */
const mark = (values = {}) => ({
  ...newMark({ locator: '§1, sentence 2', sentences: [sentence('s-1')] }, 'a', '2026-01-01T00:00:00Z'),
  ...values,
});

test('is empty until it is something', () => {
  assert.equal(isEmpty(mark({ note: '  ' })), true);
  assert.equal(isEmpty(mark({ note: 'Why?' })), false);
  assert.equal(isEmpty(mark({ highlighted: true })), false);
  assert.equal(isEmpty(mark({ bookmarked: true })), false);
});

test('compares words without what nobody sees', () => {
  assert.equal(sameWords('U.S.\u2060–\u2060Taliban  talks', 'U.S.–Taliban\ntalks '), true);
  assert.equal(sameWords('Trade went on.', 'Trade goes on.'), false);
});

test('never joins marks of other words or other sentences', () => {
  assert.equal(sameTarget(mark(), mark({ id: 'b' })), true);
  assert.equal(sameTarget(mark(), mark({ sentences: [sentence('s-1', 'Trade goes on.')] })), false);
  assert.equal(sameTarget(mark(), mark({ sentences: [sentence('s-2')] })), false);
  assert.equal(sameTarget(mark(), mark({ sentences: [sentence('s-1'), sentence('s-2')] })), false);
});

test('loses neither of two versions of a note, and says where the second begins', () => {
  assert.equal(mergeNotes('', 'Why?'), 'Why?');
  assert.equal(mergeNotes('Why? Because.', 'Why?'), 'Why? Because.');
  const both = mergeNotes('One.', 'Two.\nThree.');
  assert.equal(both, 'One.\n\nAnother version of this note:\nTwo.\nThree.');
  assert.equal(mergeNotes(both, 'Two.\nThree. '), both);
  assert.equal(mergeNotes('Two.\nThree.', both), both);
  assert.match(mergeNotes('I do not know.', 'know'), /:\nknow$/);
});

test('takes what another tab wrote on a note that this one did not edit', () => {
  const base = mark({ note: 'One two.' });
  const theirs = mark({ note: 'One and two.', highlighted: true });
  assert.deepEqual(joinEdit(base, 'One two.', theirs), theirs);
  assert.equal(joinEdit(base, 'One two.', mark({ highlighted: true })).note, '');
});

test('keeps an edited note, and merges it only with another edited note', () => {
  const base = mark({ note: 'One two.' });
  assert.deepEqual(joinEdit(base, 'One or two.', { ...base, highlighted: true }), {
    ...base,
    note: 'One or two.',
    highlighted: true,
  });
  assert.equal(joinEdit(base, '', base).note, '');
  assert.equal(
    joinEdit(base, 'Three.', mark({ note: 'Four.' })).note,
    'Three.\n\nAnother version of this note:\nFour.',
  );
});

test('does not bring back a removed mark with an edited note', () => {
  const base = mark({ note: 'One.', highlighted: true, bookmarked: true });
  assert.equal(isEmpty(joinEdit(base, 'One.', undefined)), true);
  assert.deepEqual(joinEdit(base, 'One more.', undefined), mark({ note: 'One more.' }));
});

const uuid = () => 'new';

test('imports nothing twice', () => {
  const mine = mark({ highlighted: true, note: 'One.' });
  assert.deepEqual(newAmong([mine], [mark({ id: 'b', highlighted: true }), mark({ id: 'c', note: 'One.' })], uuid), []);
  const bookmarked = newAmong([mine], [mark({ id: 'b', bookmarked: true }), mark({ id: 'c', note: 'Two.' })], uuid);
  assert.deepEqual(bookmarked, [{ ...mine, bookmarked: true, note: mergeNotes('One.', 'Two.') }]);
  const other = mark({ id: 'b', bookmarked: true, sentences: [sentence('s-2')] });
  assert.deepEqual(newAmong([mine], [other, { ...other, id: 'c' }], uuid), [other]);
  assert.deepEqual(newAmong([mine], [{ ...other, id: mine.id }], uuid), [{ ...other, id: 'new' }]);
});

test('reads only what it has kept', () => {
  const id = '11111111-2222-4333-8444-555555555555';
  const kept = mark({ id, highlighted: true });
  const read = (/** @type {object} */ value, key = id) => readMark(JSON.stringify(value), key);
  assert.deepEqual(read(kept), kept);
  for (const text of ['', 'null', '[]', '{}']) assert.equal(readMark(text, id), null, text);
  assert.equal(read({ ...kept, sentences: [] }), null);
  assert.equal(read({ ...kept, note: 1 }), null);
  assert.equal(read({ ...kept, sentences: [sentence('<b>')] }), null);
  assert.equal(read({ ...kept, highlighted: false, note: ' ' }), null);
  assert.equal(read(kept, id.replace('1', '2')), null);
  assert.equal(read({ ...kept, id: '"]' }, '"]'), null);
});
