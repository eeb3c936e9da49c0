import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCsv, asMarkdown, asRis } from './reading-list.js';

const SENTENCE = {
  id: 's-1',
  kind: 'sentence',
  name: '§1 Trade, sentence 2',
  address: 'https://host/sections/trade/#s-1',
  short: 'https://host/l/s-1/',
  locator: '§1, sentence 2',
  text: '',
  opening: 'The “Line”, or [border] …',
  minutes: 0.2,
};
const ACTOR = {
  ...SENTENCE,
  id: 'iran',
  kind: 'actor',
  name: '=Iran',
  address: 'https://host/actors/iran/',
  short: undefined,
  locator: '',
  opening: '',
  minutes: 0,
};
const LIST = { title: 'A list', language: 'en', targets: [SENTENCE, ACTOR] };

test('writes Markdown of which nothing is read as markup', () => {
  assert.equal(
    asMarkdown(LIST),
    '# A list\n\n' +
      '1. [§1 Trade, sentence 2](https://host/l/s-1/): “The ‘Line’, or \\[border\\] …” (0.2 min)\n' +
      '2. [=Iran](https://host/actors/iran/)\n',
  );
});

test('writes a table in which no cell is a formula', () => {
  assert.equal(
    asCsv(LIST),
    'id,kind,title,opening,minutes,url\r\n' +
      's-1,sentence,"§1 Trade, sentence 2","The “Line”, or [border] …",0.2,https://host/l/s-1/\r\n' +
      "iran,actor,'=Iran,,,https://host/actors/iran/\r\n",
  );
});

test('writes passages as places in the study, and all else as pages', () => {
  const page = 'TY  - ELEC\r\nTI  - =Iran\r\nUR  - https://host/actors/iran/\r\nER  - \r\n';
  assert.equal(
    asRis(LIST, { ris: 'TY  - JOUR\r\nN1  - %LOCATOR%\r\n' }),
    `TY  - JOUR\r\nN1  - §1, sentence 2\r\n${page}`,
  );
  assert.equal(
    asRis(LIST, null),
    `TY  - ELEC\r\nTI  - §1 Trade, sentence 2\r\nUR  - https://host/l/s-1/\r\nER  - \r\n${page}`,
  );
});

test('quotes a cell that would begin a formula, also at full width', () => {
  const names = ['=1', '＝1', '＋1', '－1', '＠a', '\t=1', '\r=1'];
  const cells = asCsv({ targets: names.map((name) => ({ ...ACTOR, name })) }).match(/(?<=actor,)"?'/g);
  assert.equal(cells?.length, names.length);
});
