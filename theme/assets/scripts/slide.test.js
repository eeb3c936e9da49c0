import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeOf, slidesOf } from './slide.js';

const long = 'x'.repeat(352);

test('short sentences share a slide, and a long one has its own', () => {
  assert.deepEqual(slidesOf(['One.', 'Two.', long, 'Three.', long]), ['One. Two.', `${long} Three.`, long]);
  assert.deepEqual(slidesOf([]), []);
});

test('a longer text has smaller letters, within a limit', () => {
  assert.ok(Number(sizeOf(long)) < Number(sizeOf('x'.repeat(200))));
  assert.equal(sizeOf('Short.'), sizeOf('Shorter.'));
});
