import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT } from './addresses.js';
import { argumentItems } from './preview-data.js';

test('asks again for the previews after a failure', async (context) => {
  const item = { kind: 'Question', title: 'Why?', text: '', fact: '', sentences: ['s-1'] };
  const answers = [new Response(null, { status: 503 }), Response.json({ '/argument/#why': item })];
  context.mock.method(globalThis, 'fetch', async () => answers.shift());
  assert.deepEqual(await argumentItems(), []);
  assert.deepEqual(await argumentItems(), [{ address: `${ROOT}argument/#why`, name: 'Why?', sentences: ['s-1'] }]);
});
