import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, permanentAddress, ROOT, shortAddress } from './addresses.js';

test('the root is the folder above that of the scripts', () => {
  assert.equal(ROOT, new URL('../', import.meta.url).href);
});

test('a page has neither a query nor a place', () => {
  assert.equal(pageOf('https://host/path/page/?q=x#s-1'), 'https://host/path/page/');
  assert.equal(pageOf('http://127.0.0.1:8080/'), 'http://127.0.0.1:8080/');
});

test('the short address of an id is below the root', () => {
  assert.equal(shortAddress('s-1'), `${ROOT}l/s-1/`);
});

test('the address to keep is the short one of a passage', () => {
  assert.equal(
    permanentAddress({ address: `${ROOT}study/#s-1`, short: 'https://w3id.org/a/l/s-1/' }),
    'https://w3id.org/a/l/s-1/',
  );
  assert.equal(permanentAddress({ address: 'https://other/actors/iran/' }), 'https://other/actors/iran/');
});

test('the address to keep of a page is below the permanent base of the site', (t) => {
  assert.equal(permanentAddress({ address: `${ROOT}actors/iran/` }), `${ROOT}actors/iran/`);
  Object.assign(globalThis, { document: { documentElement: { dataset: { permanentBase: 'https://w3id.org/a/' } } } });
  t.after(() => Reflect.deleteProperty(globalThis, 'document'));
  assert.equal(permanentAddress({ address: `${ROOT}actors/iran/#top` }), 'https://w3id.org/a/actors/iran/#top');
});
