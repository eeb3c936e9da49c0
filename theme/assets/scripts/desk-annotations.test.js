/** @import { Mark } from './desk-marks.js' */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { annotationFault, annotationsOf, ImportFault, marksIn } from './desk-annotations.js';
import { newMark } from './desk-marks.js';

const NOW = '2026-01-02T03:04:05Z';
const ID = '11111111-2222-4333-8444-555555555555';
const make = { uuid: () => ID, now: () => NOW, roots: ['https://mirror.example/study/', 'https://site.example/'] };

const addressOf = (/** @type {string} */ id) => ({
  permanent: `https://site.example/l/${id}/`,
  page: 'https://site.example/sections/trade/',
});

/** @param {Partial<Mark>} values */
const mark = (values) => ({
  ...newMark(
    {
      locator: '§1, sentence 2',
      sentences: [{ id: 's-1', text: 'Trade <b>went</b> on.', prefix: 'Peace. ', suffix: ' Nobody' }],
    },
    ID,
    NOW,
  ),
  ...values,
});

const annotation = {
  type: 'Annotation',
  motivation: 'highlighting',
  target: {
    selector: [
      { type: 'FragmentSelector', value: 's-1' },
      { type: 'TextQuoteSelector', exact: 'Trade went on.' },
    ],
  },
};

test('writes each sentence with its address, its id and its words', () => {
  const written = JSON.parse(annotationsOf([mark({ highlighted: true, note: 'Why?' })], 'Desk', addressOf, make.uuid));
  assert.equal(written['@context'], 'http://www.w3.org/ns/anno.jsonld');
  assert.equal(written.total, 1);
  assert.deepEqual(written.first.items, [
    {
      id: `urn:uuid:${ID}`,
      type: 'Annotation',
      motivation: ['highlighting', 'commenting'],
      created: NOW,
      modified: NOW,
      body: [
        { type: 'TextualBody', format: 'text/plain', purpose: 'identifying', value: '§1, sentence 2' },
        { type: 'TextualBody', format: 'text/plain', purpose: 'commenting', value: 'Why?' },
      ],
      target: [
        {
          id: 'https://site.example/l/s-1/',
          type: 'SpecificResource',
          source: 'https://site.example/sections/trade/',
          selector: [
            { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3236', value: 's-1' },
            { type: 'TextQuoteSelector', exact: 'Trade <b>went</b> on.', prefix: 'Peace. ', suffix: ' Nobody' },
          ],
          state: { type: 'TimeState', sourceDate: NOW },
        },
      ],
    },
  ]);
});

test('reads what it has written', () => {
  const [sentence] = mark({}).sentences;
  const marks = [
    mark({ highlighted: true }),
    mark({ bookmarked: true, note: 'One.\n\n<script>alert(1)</script>' }),
    mark({
      note: 'Two',
      sentences: [sentence, { id: 's-2', text: 'B.', prefix: '', suffix: '' }].filter((one) => !!one),
    }),
  ];
  assert.deepEqual(marksIn(annotationsOf(marks, 'Desk', addressOf, make.uuid), make), marks);
});

test('reads a page, a list and one annotation, and dates what has no date', () => {
  const expected = marksIn(JSON.stringify(annotation), make);
  assert.equal(expected[0]?.created, NOW);
  assert.equal(expected[0]?.highlighted, true);
  assert.deepEqual(marksIn(JSON.stringify([annotation]), make), expected);
  assert.deepEqual(marksIn(JSON.stringify({ type: 'AnnotationPage', items: [annotation] }), make), expected);
});

test('refuses a file that it does not understand, and says why', () => {
  const [fragment, quote] = annotation.target.selector;
  const refused = (/** @type {unknown} */ value, /** @type {RegExp} */ message) =>
    assert.throws(
      () => marksIn(typeof value === 'string' ? value : JSON.stringify(value), make),
      (fault) => fault instanceof ImportFault && message.test(fault.message),
      String(message),
    );
  refused('# Your desk', /^It is not JSON\.$/);
  refused({ title: 'A study' }, /contains no list of web annotations/);
  refused([], /^It contains no marks\.$/);
  refused(
    { type: 'AnnotationCollection', first: 'https://site.example/marks/1' },
    /contains no list of web annotations/,
  );
  refused(`${'{"first":'.repeat(200_000)}1${'}'.repeat(200_000)}`, /contains no list of web annotations/);
  refused('7', /contains no list of web annotations/);
  refused([annotation, { type: 'Note' }], /^Annotation 2 is not a web annotation\.$/);
  refused([{ ...annotation, target: [] }], /^Annotation 1 names no sentence/);
  refused([{ ...annotation, target: 'https://site.example/' }], /^Annotation 1 names no sentence/);
  refused([{ ...annotation, target: { selector: [quote] } }], /^Annotation 1 names no sentence/);
  refused([{ ...annotation, target: { selector: [{ ...fragment, value: '"><b>' }, quote] } }], /names no sentence/);
  refused([{ ...annotation, target: { selector: [fragment] } }], /^Annotation 1 does not quote/);
  refused([{ ...annotation, motivation: 'linking' }], /^Annotation 1 has no highlight/);
  refused([{ ...annotation, body: { value: { a: 1 } } }], /^Annotation 1 has a note that is not text\.$/);
  for (const created of ['1 (](javascript:alert(1)) <b>', '2 May 2026', '2026-13-01', 2026])
    refused([{ ...annotation, created }], /^Annotation 1 has a date that is not in the form/);
  assert.equal(annotationFault(1, '{id} of {number} is odd.', { id: 's-1' }).message, 's-1 of 2 is odd.');
});

/** @param {object} values */
const read = (values) => marksIn(JSON.stringify({ ...annotation, ...values }), make)[0];

test('reads notes in all forms of the model', () => {
  for (const values of [{ body: 'Why?' }, { bodyValue: 'Why?' }, { body: [{ type: 'TextualBody', value: 'Why?' }] }])
    assert.equal(read(values)?.note, 'Why?');
  assert.equal(read({ body: { value: 'Why?', purpose: ['commenting', 'questioning'] } })?.note, 'Why?');
  assert.equal(read({ body: { id: 'https://site.example/picture' } })?.note, '');
});

test('reads dates of ISO 8601', () => {
  for (const created of ['2026-01-02', '2026-01-02T03:04Z', '2026-01-02T03:04:05.678+05:30'])
    assert.equal(read({ created })?.created, created);
});

test('reads each sentence once', () => {
  const { target } = annotation;
  assert.equal(read({ target: [target, target] })?.sentences.length, 1);
  const other = { selector: [target.selector[0], { type: 'TextQuoteSelector', exact: 'Trade goes on.' }] };
  assert.throws(() => read({ target: [target, other] }), /^Error: Annotation 1 quotes two texts for s-1\.$/);
});

test('refuses sentences of another site', () => {
  const from = (/** @type {unknown} */ source, id = '') => read({ target: { ...annotation.target, id, source } });
  const ours = ['http://mirror.example/study/sections/a/', 'https://site.example', { id: 'https://site.example/' }];
  for (const source of ours) assert.ok(from(source));
  assert.ok(from('http://localhost:8000/', 'https://site.example/l/s-1/'));
  for (const source of ['https://mirror.example/', 'https://site.example.org/', '', {}, 7])
    assert.throws(() => from(source), /^Error: Annotation 1 is about a page of another site\.$/);
});
