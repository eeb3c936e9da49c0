import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ROOT } from './addresses.js';
import { newMark } from './desk-marks.js';
import { markdownOf } from './desk-markdown.js';
import { placesIn } from './desk-places.js';
import { groupsOf, idsToLookUp, stateOf } from './desk-view.js';

const places = placesIn({
  sections: [
    { l: '§1', t: '1. Trade', p: '/sections/trade/' },
    { l: '§2', t: '2. Peace', p: '/sections/peace/' },
  ],
  sentences: [
    { i: 's-a', s: 0, t: 'Trade went on.' },
    { i: 's-b', s: 1, t: 'Nobody knew.' },
  ],
});

const markOf = (/** @type {string} */ id, text = '', locator = '§1, sentence 1') => ({
  ...newMark({ locator, sentences: [{ id, text, prefix: '', suffix: '' }] }, id, '2026-01-02T03:04:05Z'),
  highlighted: true,
});

const record = {
  url: '/sections/trade/#s-a',
  versions: [
    { since: '2026-01-01', text: 'Trade goes on.' },
    { since: '2026-02-01', text: 'Trade went on.' },
  ],
};
const replaced = { ...record, state: 'replaced' };
const retired = { ...record, state: 'retired', retired: '2026-03-04' };

const marks = [
  markOf('s-z', 'Gone.'),
  markOf('s-b', 'Nobody knew.', '§1, sentence 9'),
  markOf('s-a', 'Trade goes on.'),
  markOf('s-y', 'Lost.'),
];

/** @type {import('./desk-view.js').Records} */
const records = new Map(Object.entries({ 's-z': replaced, 's-y': retired, 's-a': { ...record, state: 'changed' } }));

const groups = groupsOf(marks, places, records);
const item = (/** @type {number} */ group, at = 0) => groups[group]?.items[at];

test('says what a mark is', () => {
  assert.equal(stateOf({ highlighted: true, bookmarked: true, note: 'Why?' }), 'highlighted, bookmarked, has a note');
  assert.equal(stateOf({ highlighted: false, bookmarked: false, note: 'Why?' }), 'has a note');
});

test('looks up only what the study does not answer', () => {
  assert.deepEqual(idsToLookUp(marks, places), ['s-z', 's-a', 's-y']);
  assert.deepEqual(idsToLookUp(marks, new Map()), []);
});

test('lists the marks by section, and missing sentences last', () => {
  assert.deepEqual(
    groups.map(({ title, items }) => [title, ...items.map(({ mark }) => mark.id)]),
    [
      ['§1 Trade', 's-a'],
      ['§2 Peace', 's-b'],
      ['No longer in the study', 's-z', 's-y'],
    ],
  );
});

test('shows the old words beside the new ones', () => {
  assert.deepEqual(item(0)?.sentences, [
    { id: 's-a', text: 'Trade goes on.', now: 'Trade went on.', address: `${ROOT}sections/trade/#s-a` },
  ]);
  assert.deepEqual(item(0)?.lines, [
    {
      text: 'The sentence has had other words since 2026-02-01.',
      links: [{ text: 'What changed', address: `${ROOT}l/s-a/` }],
    },
  ]);
});

test('says that a sentence has moved', () => {
  assert.equal(item(1)?.locator, '§2, sentence 1');
  assert.deepEqual(item(1)?.lines, [{ text: 'It was §1, sentence 9 when you marked it.', links: [] }]);
});

test('leads to where a sentence went, and never shows other words as marked', () => {
  assert.deepEqual(item(2)?.sentences, [{ id: 's-z', text: 'Gone.', now: null, address: null }]);
  assert.equal(item(2)?.address, null);
  assert.deepEqual(item(2)?.lines[0]?.links, [
    { text: 'Where it went', address: `${ROOT}sections/trade/#s-a` },
    { text: 'Its record', address: `${ROOT}l/s-z/` },
  ]);
  assert.equal(item(2, 1)?.lines[0]?.text, 'The sentence was taken out of the study on 2026-03-04.');
  const [decided] = groupsOf([markOf('s-z')], places, new Map([['s-z', { ...replaced, decided: true }]]));
  assert.match(decided?.items[0]?.lines[0]?.text ?? '', /Its editor named a passage/);
});

test('reads a mark in the order of the study, under the heading of its first sentence', () => {
  const sentences = [markOf('s-b'), markOf('s-a')].flatMap((mark) => mark.sentences);
  const moved = { ...markOf('s-m'), locator: '', sentences };
  const [group, ...others] = groupsOf([markOf('s-b'), moved], places, new Map());
  assert.equal(group?.title, '§1 Trade');
  assert.deepEqual(
    others.map(({ title }) => title),
    ['§2 Peace'],
  );
  assert.equal(group?.items[0]?.locator, '§1, sentence 1, to §2, sentence 1');
  assert.equal(group?.items[0]?.address, `${ROOT}sections/trade/#s-a`);
  assert.deepEqual(
    group?.items[0]?.sentences.map(({ id, address }) => [id, address]),
    [
      ['s-a', `${ROOT}sections/trade/#s-a`],
      ['s-b', `${ROOT}sections/peace/#s-b`],
    ],
  );
});

test('says when it knows nothing', () => {
  const lineWith = (/** @type {null | undefined} */ answer) =>
    groupsOf([markOf('s-x')], places, new Map([['s-x', answer]]))[0]?.items[0]?.lines[0]?.text;
  assert.equal(lineWith(null), 'This site has no record of the sentence.');
  assert.equal(lineWith(undefined), 'What became of the sentence cannot be looked up now.');
  assert.deepEqual(groupsOf([markOf('s-x')], new Map(), new Map())[0]?.items[0]?.lines, []);
});

test('writes Markdown in which nothing becomes markup', () => {
  const noted = { ...markOf('s-b', 'Nobody <b>knew</b>.', '§2, sentence 1'), note: '# One\n- two\n1. [three](x)' };
  const written = markdownOf({
    heading: 'Your desk: Trade',
    note: 'Exported.',
    groups: groupsOf([noted], places, new Map()),
    addressOf: (id) => `https://site.example/l/${id}/`,
  });
  assert.equal(
    written,
    `# Your desk: Trade

Exported.

## §2 Peace

> Nobody \\<b\\>knew\\</b\\>.

[§2, sentence 1](https://site.example/l/s-b/) (highlighted, has a note; 2026-01-02)

The sentence has other words now.

> Nobody knew.

\\# One
\\- two
1\\. \\[three\\](x)
`,
  );
});

test('writes Markdown in which no place and no date becomes markup', () => {
  const odd = { ...markOf('s-x', 'Gone.', 'A](x)\n\n# B'), created: '<b>\n\n# [c](javascript:d)' };
  const written = markdownOf({
    heading: '',
    note: '',
    groups: groupsOf([odd], places, new Map()),
    addressOf: () => 'y',
  });
  assert.match(written, /^\[A\\\]\(x\) # B\]\(y\) \(highlighted; \\<b\\> # \\\[c\\\]\)$/m);
});
