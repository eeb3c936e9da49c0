import { element } from './elements.js';

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

const FACETS = {
  kind: ['Kind', 'All kinds'],
  actor: ['Actor', 'Any actor'],
  framework: ['Framework', 'Any framework'],
};

/** Which values of a facet a document has. */
const VALUES = {
  kind: ({ kind }) => [kind],
  actor: ({ actors }) => actors,
  framework: ({ frameworks }) => frameworks,
};

/** The lists by which results are narrowed; each shows how many results it would leave. */
export class Facets {
  #names;
  #lists = {};

  constructor(documents) {
    const of = (kind) => documents.filter((document) => document.kind === kind).map(({ id, title }) => [id, title]);
    this.#names = { kind: Object.entries(KINDS), actor: of('actor'), framework: of('framework') };
    for (const name of Object.keys(FACETS)) this.#lists[name] = element('select', { name });
    this.elements = Object.entries(FACETS).map(([name, [label]]) =>
      element('label', {}, element('span', {}, label), this.#lists[name]),
    );
  }

  /** Writes each list anew: what is chosen, and what the other lists leave of the results. */
  show(documents, asked) {
    for (const [name, [, all]] of Object.entries(FACETS)) {
      const counts = countsOf(narrow(documents, { ...asked, [name]: '' }), VALUES[name]);
      const options = this.#names[name].filter(([value]) => counts.has(value) || value === asked[name]);
      this.#lists[name].replaceChildren(
        element('option', { value: '' }, all),
        ...options.map(([value, text]) => element('option', { value }, `${text} (${counts.get(value) ?? 0})`)),
      );
      this.#lists[name].value = options.some(([value]) => value === asked[name]) ? asked[name] : '';
    }
  }
}

/** The documents that have what is chosen in each facet. */
export const narrow = (documents, asked) =>
  documents.filter((document) =>
    Object.entries(VALUES).every(([name, valuesOf]) => !asked[name] || valuesOf(document).includes(asked[name])),
  );

function countsOf(documents, valuesOf) {
  const counts = new Map();
  documents.flatMap(valuesOf).forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));
  return counts;
}
