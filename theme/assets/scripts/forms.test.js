import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT } from './addresses.js';
import { escapeMarkdown, formsOf } from './forms.js';

const PASSAGE = {
  id: 's-1',
  address: 'https://host/sections/trade/#s-1',
  locator: '§1, sentence 2',
  name: '§1 Trade, sentence 2',
  text: 'Trade goes on.',
};
const CITATIONS = {
  styles: [
    { name: 'APA', inText: '(P, %LOCATOR%)', quotation: '“%QUOTATION%” (P)', reference: 'P.', referenceHtml: 'P.' },
  ],
  bibtex: '@x{%ID%}',
  ris: 'UR  - %URL%',
  csl: '[{ "URL": "%URL%" }]',
};

/**
 * The names of the forms in each group.
 * @param {Parameters<typeof formsOf>} of
 */
const names = (...of) => formsOf(...of).map(({ name, forms }) => [name, ...forms.map((form) => form.name)]);

test('offers what a passage has', () => {
  assert.deepEqual(names({ ...PASSAGE, short: 'https://host/l/s-1/', directive: ':~:text=Trade' }, CITATIONS), [
    ['Link', 'Full', 'Short', 'To the words', 'Robust'],
    ['Markup', 'Markdown', 'HTML', 'Selector'],
    ['Quotation', 'APA'],
    ['Reference', 'BibTeX', 'RIS', 'CSL-JSON'],
    ['Download', '.bib', '.ris', '.json'],
  ]);
});

test('cites a section without quoting it, and leaves citations out where there are none', () => {
  assert.deepEqual(names({ ...PASSAGE, text: '' }, CITATIONS)[2], ['Citation', 'APA']);
  assert.equal(names({ ...PASSAGE, locator: '' }, CITATIONS).length, 2);
  assert.equal(names(PASSAGE, null).length, 2);
});

test('offers no selector without words', () => {
  assert.deepEqual(names({ ...PASSAGE, text: '' }, null)[1], ['Markup', 'Markdown', 'HTML']);
});

test('names the edition in records', async () => {
  const address = `${ROOT}e/2026-01-01/sections/trade/#s-1`;
  const citations = { ...CITATIONS, bibtex: '%LOCATOR%' };
  const made = await formsOf({ ...PASSAGE, address }, citations)[3]?.forms[0]?.make();
  assert.deepEqual(made, { copied: { plain: '§1, sentence 2, edition of 2026-01-01' } });
});

test('makes files named by the passage', async () => {
  const download = formsOf(PASSAGE, CITATIONS).at(-1);
  assert.deepEqual(await download?.forms[0]?.make(), {
    file: { name: 's-1.bib', type: 'application/x-bibtex', content: '@x{s-1}' },
  });
});

test('escapes what Markdown reads as markup', () => {
  assert.equal(escapeMarkdown('a*b_c [d] <e> `f` \\ & g'), 'a\\*b\\_c \\[d\\] \\<e\\> \\`f\\` \\\\ \\& g');
});
