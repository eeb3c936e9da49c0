import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchJson } from './site-files.js';
import { fetchPage, once } from './site-pages.js';

/** A parser whose documents are the texts themselves. */
class DOMParser {
  parseFromString = (/** @type {string} */ text) => text;
}
Object.assign(globalThis, { DOMParser });

/**
 * Lets the network give these answers, one after another.
 * @param {import('node:test').TestContext} context
 * @param {(Response | Error)[]} answers
 */
const served = (context, answers) =>
  context.mock.method(globalThis, 'fetch', async () => {
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  }).mock;

const failed = () => [new Error('offline'), new Response('Try later', { status: 503 })];

test('asks once for each address', async () => {
  /** @type {string[]} */
  const asked = [];
  const ask = once(async (address) => asked.push(address));
  assert.deepEqual(await Promise.all([ask('a'), ask('b'), ask('a')]), [1, 2, 1]);
  assert.deepEqual(asked, ['a', 'b']);
});

test('asks again after a failure', async () => {
  const faults = [new Error('offline')];
  const ask = once(async () => {
    const fault = faults.pop();
    if (fault) throw fault;
    return 'content';
  });
  await assert.rejects(ask('a'), /offline/);
  assert.equal(await ask('a'), 'content');
});

test('reads a file once that it could not fetch at first', async (context) => {
  const network = served(context, [...failed(), Response.json({ a: 1 })]);
  await assert.rejects(fetchJson('a.json'), /offline/);
  await assert.rejects(fetchJson('a.json'), /a\.json: 503$/);
  assert.deepEqual(await fetchJson('a.json'), { a: 1 });
  assert.deepEqual(await fetchJson('a.json'), { a: 1 });
  assert.equal(network.callCount(), 3);
  assert.match(String(network.calls[0]?.arguments[0]), /\/assets\/a\.json$/);
});

test('knows once that the site does not have a file', async (context) => {
  const network = served(context, [new Response('No such page', { status: 404 })]);
  assert.equal(await fetchJson('b.json'), null);
  assert.equal(await fetchJson('b.json'), null);
  assert.equal(network.callCount(), 1);
});

test('takes no other answer for a page', async (context) => {
  const address = 'https://site.example/a/';
  const network = served(context, [...failed(), new Response('Page')]);
  assert.equal(await fetchPage(address), null);
  assert.equal(await fetchPage(address), null);
  assert.equal(await fetchPage(`${address}#part`), 'Page');
  assert.equal(await fetchPage(address), 'Page');
  assert.equal(network.callCount(), 3);
  served(context, [new Response('No such page', { status: 404 })]);
  assert.equal(await fetchPage('https://site.example/b/'), null);
});
