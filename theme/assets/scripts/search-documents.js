import { words } from './words.js';

/**
 * A document of the search, of any kind.
 * @typedef Document
 * @property {string} kind sentence, section, actor …
 * @property {string} kindName the name of its kind; empty for a sentence
 * @property {string} id the key of an entry; empty for others
 * @property {string} title
 * @property {string} text
 * @property {string} body what the site writes about an entry, and the sentences that are picked for it
 * @property {string[]} names its other names
 * @property {string} heading the title of a sentence's section
 * @property {string} url its route, with a fragment
 * @property {Record<string, string[]>} about the keys of the entries that it names, by their kind
 * @property {Section} [section] a sentence's section
 * @property {number} [number] a sentence's number in its section
 * @property {number} named the number of sentences that name an entry whose kind is a facet
 *
 * A section, which is a document too.
 * @typedef {Document & { label: string, page: string }} Section
 */

/**
 * A kind of entry. For a kind with a facet `f`, sentences list the entries that they name under this key.
 * @typedef {{ k: string, n: string, p: string, f?: string }} EntryKind
 *
 * `/search.json`; `SearchJson.cs` describes its short keys.
 * @typedef SearchFile
 * @property {string[]} common words that are too frequent to search for
 * @property {EntryKind[]} kinds
 * @property {{ w: string[], f: string }[]} synonyms what readers type, and the words that they mean
 * @property {{ i: string, l: string, t: string, u: string, p: string }[]} sections
 * @property {{ i: string, u: string, s: number, c: number }[]} paragraphs
 * @property {{ i: string, s: number, t: string }[]} sentences
 * @property {{ k: string, i: string, t: string, d: string, b?: string, s?: number[], n: string[], u: string }[]} entries
 * @property {{ i: string, u: string, t: string }[]} former passages that were taken out
 */

/** What is called by another name than a kind of entry. @type {Record<string, string>} */
const NAMES = {
  work: words.search.work,
  event: words.search.event,
  argument: words.search.argument,
  head: words.search.head,
  page: words.search.page,
  study: words.search.study,
};

/**
 * All documents: sentences, sections, entries.
 * @param {SearchFile} file
 * @returns {Document[]}
 */
export function documentsOf({ kinds, sections, sentences, entries }) {
  const aboutOf = aboutIn(kinds);
  const names = new Map(kinds.map(({ k, n }) => [k, n]));
  const found = sections.map((section) => sectionOf(section, aboutOf(section)));
  const starts = sections.map((_, index) => sentences.findIndex(({ s }) => s === index));
  const texts = sentences.map((sentence, index) => ({
    ...sentenceOf(sentence, found[sentence.s], aboutOf(sentence)),
    number: index - (starts[sentence.s] ?? 0) + 1,
  }));
  return [
    ...texts,
    ...found,
    ...entries.map((entry) => ({
      ...entryOf(entry, aboutOf(entry)),
      body: bodyOf(entry, sentences),
      kindName: names.get(entry.k) ?? NAMES[entry.k] ?? entry.k,
      named: texts.filter(({ about }) => about[entry.k]?.includes(entry.i)).length,
    })),
  ];
}

/**
 * The passages by what refers to them.
 * @typedef {object} Passages
 * @property {Map<string, Document[]>} byId a sentence; a section or a paragraph, and its sentences; a passage that was
 * taken out
 * @property {Map<string, Section>} labels the sections by the token of their label: `5.1`, `abstract`
 * @property {Map<Section, Document[]>} sentences the sentences of each section
 *
 * @param {SearchFile} file
 * @param {Document[]} documents the documents of the file
 * @returns {Passages}
 */
export function passagesOf(file, documents) {
  const texts = documents.slice(0, file.sentences.length);
  const sections = documents.slice(texts.length, texts.length + file.sections.length).filter(isSection);
  const sentences = new Map(sections.map((section) => [section, texts.filter((text) => text.section === section)]));
  /** @type {[string, Document[]][]} */
  const byId = [
    ...file.sentences.map(({ i }, index) => pair(i, texts.slice(index, index + 1))),
    ...file.sections.map(({ i }, index) => pair(i, withSentences(sections[index], sentences))),
    ...file.paragraphs.map(({ i, u, s, c }) => pair(i, withParagraph(u, texts.slice(s, s + c)))),
    ...file.former.map(({ i, u, t }) => pair(i, [formerOf(u, t)])),
  ];
  return {
    byId: new Map(byId),
    labels: new Map(sections.map((section) => [section.label.replace(/^[^\p{L}\d]+/u, '').toLowerCase(), section])),
    sentences,
  };
}

/**
 * @param {string} id
 * @param {Document[]} documents
 * @returns {[string, Document[]]}
 */
const pair = (id, documents) => [id, documents];

/**
 * @param {Section | undefined} section
 * @param {Map<Section, Document[]>} sentences
 */
const withSentences = (section, sentences) => (section ? [section, ...(sentences.get(section) ?? [])] : []);

/**
 * A paragraph, which no list of documents contains, and its sentences.
 * @param {string} url
 * @param {Document[]} sentences
 * @returns {Document[]}
 */
const withParagraph = (url, sentences) => {
  const [first] = sentences;
  const about = first?.about ?? {};
  const title = first?.section?.title ?? '';
  return [
    { ...NOTHING, kind: 'paragraph', kindName: words.search.paragraph, title, text: first?.text ?? '', url, about },
    ...sentences,
  ];
};

/**
 * A passage that was taken out. No list of documents contains it: only its id leads to its record.
 * @param {string} url
 * @param {string} title its last words
 * @returns {Document}
 */
const formerOf = (url, title) => ({
  ...NOTHING,
  kind: 'former',
  kindName: words.search.former,
  title,
  url,
  about: {},
});

/**
 * @param {Document} document
 * @returns {document is Section}
 */
const isSection = (document) => document.kind === 'section';

/**
 * The entries that an item names, by kind.
 * @param {EntryKind[]} kinds
 * @returns {(item: object) => Record<string, string[]>}
 */
const aboutIn = (kinds) => (item) =>
  Object.fromEntries(
    kinds.flatMap(({ k, f }) => (f ? [[k, /** @type {Record<string, string[]>} */ (item)[f] ?? []]] : [])),
  );

/** @type {Pick<Document, 'id' | 'kindName' | 'title' | 'text' | 'body' | 'names' | 'heading' | 'named'>} */
const NOTHING = { id: '', kindName: '', title: '', text: '', body: '', names: [], heading: '', named: 0 };

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

/**
 * @param {SearchFile['entries'][number]} entry
 * @param {SearchFile['sentences']} sentences
 */
const bodyOf = ({ b = '', s = [] }, sentences) => [b, ...s.map((index) => sentences[index]?.t ?? '')].join(' ').trim();
