import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readdressedCourse } from './records.js';
import { unzip, zip } from './zip.js';

test('gives every link of a course another address', async () => {
  const course = zip([
    { name: 'imsmanifest.xml', content: '<title>1. Introduction</title>' },
    { name: 'links/1.xml', content: '<url href="https://site.example/sections/introduction/"/>' },
  ]);
  const bytes = new Uint8Array(await course.arrayBuffer());
  const readdressed = readdressedCourse(bytes, 'https://site.example/', 'http://127.0.0.1:8080/a/path/');
  assert.deepEqual(unzip(new Uint8Array(await readdressed.arrayBuffer())), [
    { name: 'imsmanifest.xml', content: '<title>1. Introduction</title>' },
    { name: 'links/1.xml', content: '<url href="http://127.0.0.1:8080/a/path/sections/introduction/"/>' },
  ]);
});
