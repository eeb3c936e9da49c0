import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchStudy, sentencesOf } from './study-texts.js';

const text = (/** @type {string} */ id) => ({ id, text: `Words of ${id}.` });
const paragraph = (/** @type {string} */ id, /** @type {string[]} */ ...ids) => ({
  ...text(id),
  sentences: ids.map(text),
});
const study = {
  sections: [
    { id: 'h-1', level: 1, paragraphs: [paragraph('p-1', 's-1', 's-2'), paragraph('p-2', 's-3')] },
    { id: 'h-2', level: 2, paragraphs: [paragraph('p-3', 's-4')] },
    { id: 'h-3', level: 1, paragraphs: [paragraph('p-4', 's-5')] },
  ],
};

const found = (/** @type {string} */ id) =>
  sentencesOf(study, id).map((sentences) => sentences.map(({ number, text }) => `${number} ${text}`));

test('a sentence has its number in its section', () => {
  assert.deepEqual(found('s-3'), [['3 Words of s-3.']]);
  assert.deepEqual(found('s-4'), [['1 Words of s-4.']]);
});

test('a paragraph has all of its sentences', () => {
  assert.deepEqual(found('p-1'), [['1 Words of s-1.', '2 Words of s-2.']]);
});

test('a section has its subsections, and not the section after it', () => {
  assert.deepEqual(found('h-1'), [['1 Words of s-1.', '2 Words of s-2.'], ['3 Words of s-3.'], ['1 Words of s-4.']]);
  assert.deepEqual(found('h-3'), [['1 Words of s-5.']]);
});

test('an entry has no sentences', () => {
  assert.deepEqual(found('pakistan'), []);
});

test('the study is fetched again after a try without success, and then once', async (context) => {
  const answers = [Promise.reject(new Error('offline')), new Response(null, { status: 503 }), Response.json(study)];
  const fetched = context.mock.method(globalThis, 'fetch', async () => answers.shift());
  assert.equal(await fetchStudy(), null);
  assert.equal(await fetchStudy(), null);
  assert.deepEqual(await fetchStudy(), study);
  assert.deepEqual(await fetchStudy(), study);
  assert.equal(fetched.mock.callCount(), 3);
});
