/** @import { Asked } from './search-address.js' */
/** @import { Document, EntryKind } from './search-documents.js' */
import { element } from './elements.js';
import { fill, words, wordsLanguage } from './words.js';

/**
 * A filter of the results: its label, its values, and the values of a document.
 * @typedef {object} Facet
 * @property {string} name
 * @property {string} label
 * @property {string} all
 * @property {string[][]} names
 * @property {(document: Document) => string[]} valuesOf
 */

/** The filters of the results. Each value shows the number of remaining results. */
export class Facets {
  #facets;

  /**
   * @param {Document[]} documents
   * @param {EntryKind[]} kinds
   */
  constructor(documents, kinds) {
    this.#facets = [kindFacet(kinds), ...kinds.filter(({ f }) => f).map((kind) => entryFacet(kind, documents))].map(
      (facet) => ({ ...facet, list: element('select', { name: facet.name }) }),
    );
    this.elements = this.#facets.map(({ label, list }) => element('label', {}, element('span', {}, label), list));
  }

  /**
   * Updates each filter: its selection, and the counts that the other filters leave.
   * @param {Document[]} documents
   * @param {Asked} asked
   */
  show(documents, asked) {
    for (const { name, all, valuesOf, names, list } of this.#facets) {
      const counts = countsOf(this.narrow(documents, { ...asked, [name]: '' }), valuesOf);
      const chosen = asked[name] ?? '';
      const options = names.filter(([value = '']) => counts.has(value) || value === chosen);
      list.replaceChildren(
        element('option', { value: '', lang: wordsLanguage }, all),
        ...options.map(([value = '', text = '']) =>
          element('option', { value }, fill(words.search.option, { name: text, count: counts.get(value) ?? 0 })),
        ),
      );
      list.value = options.some(([value]) => value === chosen) ? chosen : '';
    }
  }

  /**
   * The documents that match the selection of every facet.
   * @param {Document[]} documents
   * @param {Asked} asked
   */
  narrow(documents, asked) {
    return documents.filter((document) =>
      this.#facets.every(({ name, valuesOf }) => !asked[name] || valuesOf(document).includes(asked[name])),
    );
  }

  /**
   * Whether any value is selected.
   * @param {Asked} asked
   */
  isNarrowed(asked) {
    return this.#facets.some(({ name }) => asked[name]);
  }
}

/**
 * @param {EntryKind[]} kinds
 * @returns {Facet}
 */
const kindFacet = (kinds) => ({
  name: 'kind',
  label: words.search.kind,
  all: words.search.allKinds,
  names: [
    ['sentence', words.search.sentenceKind],
    ['section', words.search.sectionKind],
    ...kinds.map(({ k, p }) => [k, p]),
    ['work', words.search.workKind],
    ['event', words.search.eventKind],
    ['argument', words.search.argumentKind],
    ['head', words.search.headKind],
    ['page', words.search.pageKind],
    ['study', words.search.study],
  ],
  valuesOf: ({ kind }) => [kind],
});

/**
 * @param {EntryKind} kind
 * @param {Document[]} documents
 * @returns {Facet}
 */
const entryFacet = ({ k, n }, documents) => ({
  name: k,
  label: n,
  all: words.search.any,
  names: documents.filter(({ kind }) => kind === k).map(({ id, title }) => [id, title]),
  valuesOf: ({ about }) => about[k] ?? [],
});

/**
 * @param {Document[]} documents
 * @param {(document: Document) => string[]} valuesOf
 */
function countsOf(documents, valuesOf) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const value of documents.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
