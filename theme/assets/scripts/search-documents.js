/**
 * What can be found, of any kind.
 * @typedef Document
 * @property {string} kind sentence, section, actor …
 * @property {string} id of an entry, its key; else empty
 * @property {string} title
 * @property {string} text
 * @property {string[]} names its other names
 * @property {string} heading of a sentence, the title of its section
 * @property {string} url its route, with the place on the page
 * @property {string[]} actors the keys of those it names
 * @property {string[]} frameworks the keys of those it names
 * @property {Section} [section] of a sentence, its section
 * @property {number} named of an actor or framework, how many sentences name it
 *
 * A section is found too.
 * @typedef {Document & { label: string, page: string }} Section
 */

/**
 * `/search.json`, which has short keys; see `SearchJson.cs`.
 * @typedef SearchFile
 * @property {string[]} common words that every text is full of
 * @property {{ l: string, t: string, u: string, p: string, a: string[], f: string[] }[]} sections
 * @property {{ i: string, s: number, t: string, a: string[], f: string[] }[]} sentences
 * @property {{ k: string, i: string, t: string, d: string, n: string[], u: string, a: string[], f: string[] }[]} entries
 */

/** Which entries a sentence names, by their kind. */
const NAMING = /** @type {const} */ ({ actor: 'a', framework: 'f' });

/**
 * All that can be found: sentences, sections, entries.
 * @param {SearchFile} file
 * @returns {Document[]}
 */
export function documentsOf({ sections, sentences, entries }) {
  const found = sections.map(sectionOf);
  return [
    ...sentences.map((sentence) => sentenceOf(sentence, found[sentence.s])),
    ...found,
    ...entries.map((entry) => ({ ...entryOf(entry), named: countNaming(sentences, entry) })),
  ];
}

/** @type {Pick<Document, 'id' | 'title' | 'text' | 'names' | 'heading' | 'named'>} */
const NOTHING = { id: '', title: '', text: '', names: [], heading: '', named: 0 };

/**
 * @param {SearchFile['sections'][number]} section
 * @returns {Section}
 */
const sectionOf = ({ l, t, u, p, a, f }) => ({
  ...NOTHING,
  kind: 'section',
  label: l,
  title: t,
  url: u,
  page: p,
  actors: a,
  frameworks: f,
});

/**
 * @param {SearchFile['sentences'][number]} sentence
 * @param {Section | undefined} section
 * @returns {Document}
 */
const sentenceOf = ({ i, t, a, f }, section) => ({
  ...NOTHING,
  kind: 'sentence',
  ...(section && { section }),
  text: t,
  heading: section?.title ?? '',
  url: `${section?.page ?? '/'}#${i}`,
  actors: a,
  frameworks: f,
});

/**
 * @param {SearchFile['entries'][number]} entry
 * @returns {Document}
 */
const entryOf = ({ k, i, t, d, n, u, a, f }) => ({
  ...NOTHING,
  kind: k,
  id: i,
  title: t,
  text: d,
  names: n,
  url: u,
  actors: a,
  frameworks: f,
});

/**
 * @param {SearchFile['sentences']} sentences
 * @param {SearchFile['entries'][number]} entry
 */
function countNaming(sentences, { k, i }) {
  if (k !== 'actor' && k !== 'framework') return 0;
  return sentences.filter((sentence) => sentence[NAMING[k]].includes(i)).length;
}
