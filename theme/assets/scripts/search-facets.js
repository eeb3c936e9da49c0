/** @import { Asked } from './search-address.js' */
/** @import { Document } from './search-documents.js' */
import { element } from './elements.js';

/** @typedef {'kind' | 'actor' | 'framework'} FacetName */

/** @type {Record<string, string>} */
const KINDS = {
  sentence: 'Sentences',
  section: 'Sections',
  actor: 'Actors',
  framework: 'Frameworks',
  term: 'Acronyms and terms',
  place: 'Places',
  work: 'Works cited',
  event: 'Events',
};

/**
 * The facets with their words, and which values of each a document has.
 * @type {{ name: FacetName, label: string, all: string, valuesOf: (document: Document) => string[] }[]}
 */
const FACETS = [
  { name: 'kind', label: 'Kind', all: 'All kinds', valuesOf: ({ kind }) => [kind] },
  { name: 'actor', label: 'Actor', all: 'Any actor', valuesOf: ({ actors }) => actors },
  { name: 'framework', label: 'Framework', all: 'Any framework', valuesOf: ({ frameworks }) => frameworks },
];

/** The lists by which results are narrowed; each shows how many results it would leave. */
export class Facets {
  #facets;

  /** @param {Document[]} documents */
  constructor(documents) {
    const of = (/** @type {string} */ kind) =>
      documents.flatMap((document) => (document.kind === kind ? [[document.id, document.title]] : []));
    const names = { kind: Object.entries(KINDS), actor: of('actor'), framework: of('framework') };
    this.#facets = FACETS.map((facet) => ({
      ...facet,
      names: names[facet.name],
      list: element('select', { name: facet.name }),
    }));
    this.elements = this.#facets.map(({ label, list }) => element('label', {}, element('span', {}, label), list));
  }

  /**
   * Writes each list anew: what is chosen, and what the other lists leave of the results.
   * @param {Document[]} documents
   * @param {Asked} asked
   */
  show(documents, asked) {
    for (const { name, all, valuesOf, names, list } of this.#facets) {
      const counts = countsOf(narrow(documents, { ...asked, [name]: '' }), valuesOf);
      const options = names.filter(([value = '']) => counts.has(value) || value === asked[name]);
      list.replaceChildren(
        element('option', { value: '' }, all),
        ...options.map(([value = '', text]) => element('option', { value }, `${text} (${counts.get(value) ?? 0})`)),
      );
      list.value = options.some(([value]) => value === asked[name]) ? asked[name] : '';
    }
  }
}

/**
 * The documents that have what is chosen in each facet.
 * @param {Document[]} documents
 * @param {Asked} asked
 */
export const narrow = (documents, asked) =>
  documents.filter((document) =>
    FACETS.every(({ name, valuesOf }) => !asked[name] || valuesOf(document).includes(asked[name])),
  );

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
