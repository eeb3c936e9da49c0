import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, ROOT } from './addresses.js';

test('the root is the folder above that of the scripts', () => {
  assert.equal(ROOT, new URL('../', import.meta.url).href);
});

test('a page has neither a query nor a place', () => {
  assert.equal(pageOf('https://host/path/page/?q=x#s-1'), 'https://host/path/page/');
  assert.equal(pageOf('http://127.0.0.1:8080/'), 'http://127.0.0.1:8080/');
});
