import { words } from './words.js';

/**
 * What can be found, of any kind.
 * @typedef Document
 * @property {string} kind sentence, section, actor …
 * @property {string} kindName what a reader calls it; empty for a sentence
 * @property {string} id of an entry, its key; else empty
 * @property {string} title
 * @property {string} text
 * @property {string[]} names its other names
 * @property {string} heading of a sentence, the title of its section
 * @property {string} url its route, with the place on the page
 * @property {Record<string, string[]>} about the keys of the entries that it names, by their kind
 * @property {Section} [section] of a sentence, its section
 * @property {number} named of an entry whose kind is a facet, how many sentences name it
 *
 * A section is found too.
 * @typedef {Document & { label: string, page: string }} Section
 */

/**
 * A kind of entry; one with a facet `f` has under this key the entries that are named.
 * @typedef {{ k: string, n: string, p: string, f?: string }} EntryKind
 *
 * `/search.json`, which has short keys; see `SearchJson.cs`.
 * @typedef SearchFile
 * @property {string[]} common words that every text is full of
 * @property {EntryKind[]} kinds
 * @property {{ l: string, t: string, u: string, p: string }[]} sections
 * @property {{ i: string, s: number, t: string }[]} sentences
 * @property {{ k: string, i: string, t: string, d: string, n: string[], u: string }[]} entries
 */

/** What is called by another name than a kind of entry. @type {Record<string, string>} */
const NAMES = { work: words.search.work, event: words.search.event };

/**
 * All that can be found: sentences, sections, entries.
 * @param {SearchFile} file
 * @returns {Document[]}
 */
export function documentsOf({ kinds, sections, sentences, entries }) {
  const aboutOf = aboutIn(kinds);
  const names = new Map(kinds.map(({ k, n }) => [k, n]));
  const found = sections.map((section) => sectionOf(section, aboutOf(section)));
  const texts = sentences.map((sentence) => sentenceOf(sentence, found[sentence.s], aboutOf(sentence)));
  return [
    ...texts,
    ...found,
    ...entries.map((entry) => ({
      ...entryOf(entry, aboutOf(entry)),
      kindName: names.get(entry.k) ?? NAMES[entry.k] ?? entry.k,
      named: texts.filter(({ about }) => about[entry.k]?.includes(entry.i)).length,
    })),
  ];
}

/**
 * Reads the entries that something names, by their kind.
 * @param {EntryKind[]} kinds
 * @returns {(item: object) => Record<string, string[]>}
 */
const aboutIn = (kinds) => (item) =>
  Object.fromEntries(
    kinds.flatMap(({ k, f }) => (f ? [[k, /** @type {Record<string, string[]>} */ (item)[f] ?? []]] : [])),
  );

/** @type {Pick<Document, 'id' | 'kindName' | 'title' | 'text' | 'names' | 'heading' | 'named'>} */
const NOTHING = { id: '', kindName: '', title: '', text: '', names: [], heading: '', named: 0 };

/**
 * @param {SearchFile['sections'][number]} section
 * @param {Document['about']} about
 * @returns {Section}
 */
const sectionOf = ({ l, t, u, p }, about) => ({
  ...NOTHING,
  kind: 'section',
  kindName: words.search.section,
  label: l,
  title: t,
  url: u,
  page: p,
  about,
});

/**
 * @param {SearchFile['sentences'][number]} sentence
 * @param {Section | undefined} section
 * @param {Document['about']} about
 * @returns {Document}
 */
const sentenceOf = ({ i, t }, section, about) => ({
  ...NOTHING,
  kind: 'sentence',
  ...(section && { section }),
  text: t,
  heading: section?.title ?? '',
  url: `${section?.page ?? '/'}#${i}`,
  about,
});

/**
 * @param {SearchFile['entries'][number]} entry
 * @param {Document['about']} about
 * @returns {Document}
 */
const entryOf = ({ k, i, t, d, n, u }, about) => ({
  ...NOTHING,
  kind: k,
  id: i,
  title: t,
  text: d,
  names: n,
  url: u,
  about,
});
