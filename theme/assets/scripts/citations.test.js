import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtex, csl, fetchCitations, filled, inText, quotedLine, ris } from './citations.js';

const PASSAGE = {
  id: 's-1',
  address: 'https://host/a_b/#s-1',
  locator: '§7.1, sentence 5',
  short: 'https://host/l/s-1/',
  text: 'It is “strategic depth”.',
};
const STYLE = {
  name: 'APA',
  inText: '(P, 2024, %LOCATOR%)',
  quotation: '“%QUOTATION%” (P, 2024, %LOCATOR%)',
  reference: 'P.',
  referenceHtml: 'P.',
};

test('puts the full stop of a quoted sentence behind the parenthesis', () => {
  assert.equal(quotedLine(STYLE, PASSAGE), '“It is ‘strategic depth’” (P, 2024, §7.1, sentence 5).');
});

test('leaves a sentence that ends with another sign as it is', () => {
  assert.equal(quotedLine(STYLE, { ...PASSAGE, text: 'Why?' }), '“Why?” (P, 2024, §7.1, sentence 5)');
});

test('cites in the text', () => {
  assert.equal(inText(STYLE, PASSAGE), '(P, 2024, §7.1, sentence 5)');
});

test('escapes for BibTeX what BibTeX reads, but not in an address', () => {
  assert.equal(
    bibtex({ bibtex: '@x{%ID%, note = {%LOCATOR%}, url = {%URL%}}' }, { ...PASSAGE, short: 'https://host/l_l/s-1/' }),
    '@x{s-1, note = {§7.1, sentence 5}, url = {https://host/l_l/s-1/}}',
  );
  assert.equal(
    bibtex({ bibtex: '%LOCATOR%' }, { ...PASSAGE, locator: '50% \\ {~^} a–b—c' }),
    '50\\% \\textbackslash{} {\\textbraceleft}\\textasciitilde{}\\textasciicircum{}{\\textbraceright} a--b---c',
  );
});

test('writes RIS as it is', () => {
  assert.equal(
    ris({ ris: 'N1  - %LOCATOR%\r\nUR  - %URL%\r\n' }, PASSAGE),
    `N1  - ${PASSAGE.locator}\r\nUR  - ${PASSAGE.short}\r\n`,
  );
});

test('escapes for JSON what ends a string', () => {
  assert.deepEqual(
    JSON.parse(csl({ csl: '[{"locator": "%LOCATOR%", "URL": "%URL%"}]' }, { ...PASSAGE, locator: '“Why\\” "now"' })),
    [{ locator: '“Why\\” "now"', URL: PASSAGE.short }],
  );
});

test('fills in no token that the passage itself contains', () => {
  assert.equal(filled('%QUOTATION%', { ...PASSAGE, text: 'a %URL% b %NONE%' }), 'a %URL% b %NONE%');
});

test('asks again for the templates after a failure', async (context) => {
  const answers = [new Response(null, { status: 503 }), Response.json({ styles: [STYLE] })];
  context.mock.method(globalThis, 'fetch', async () => answers.shift());
  assert.equal(await fetchCitations(), null);
  assert.deepEqual((await fetchCitations())?.styles, [STYLE]);
});
