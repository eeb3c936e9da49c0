import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, unzip, zip } from './zip.js';

/** @param {Blob} archive */
const bytesOf = async (archive) => new Uint8Array(await archive.arrayBuffer());

const FILES = [
  { name: 'manifest.xml', content: '<a/>' },
  { name: 'links/ü.xml', content: 'Wæver, “2003”' },
  { name: 'empty.txt', content: '' },
];

test('knows the checksum by its check value', () => {
  assert.equal(crc32(new TextEncoder().encode('123456789')), 0xcbf43926);
});

test('reads back what it wrote', async () => {
  assert.deepEqual(unzip(await bytesOf(zip(FILES))), FILES);
  assert.deepEqual(unzip(await bytesOf(zip([]))), []);
});

test('writes the same files as the same bytes', async () => {
  assert.deepEqual(await bytesOf(zip(FILES)), await bytesOf(zip(FILES)));
});

test('lists each file at its place in the directory', async () => {
  const archive = await bytesOf(zip(FILES));
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  assert.equal(view.getUint32(end, true), 0x06054b50);
  assert.equal(view.getUint16(end + 10, true), FILES.length);
  let entry = view.getUint32(end + 16, true);
  for (const { name } of FILES) {
    assert.equal(view.getUint32(entry, true), 0x02014b50);
    const header = view.getUint32(entry + 42, true);
    assert.equal(view.getUint32(header, true), 0x04034b50);
    const length = view.getUint16(entry + 28, true);
    assert.equal(new TextDecoder().decode(archive.subarray(entry + 46, entry + 46 + length)), name);
    entry += 46 + length;
  }
  assert.equal(entry, end);
});
