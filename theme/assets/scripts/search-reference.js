/** @import { Document, Passages, Section } from './search-documents.js' */
import { words } from './words.js';

/**
 * Ids, links and references that a reader pastes: `s-3893jf`, an address with it, `5.1:7`, `§5.1, sentence 7`.
 *
 * @typedef {'beyond' | 'section' | 'unnamed' | 'page' | 'id'} Note why nothing is exactly what is cited: the section has
 * fewer sentences, no section has the number, no section is named, the site has no page numbers, or no passage has the id
 *
 * @typedef {{ documents: Document[], note: Note | null }} Cited what is cited, or what is nearest to it
 */

const ID = /(?:^|[/#=\s])([hps]-[a-z0-9]+)(?=$|[\s/?#:&.,;)])/iu;

/** A number of a section (5.1), a range of numbers (7–9), a word, or a sign. */
const TOKEN = /\d+(?:\.\d+)+\.?|\d+|[\p{L}]+|[^\s]/gu;

/** A number of a section or of a sentence; not a year, nor a part of a DOI. */
const NUMBER = /^\d{1,3}(?:\.\d{1,2})*$/u;

/** An id in a link, or with a digit, which no word has. */
const SURE_ID = /\/l\/|^\s*#?[hps]-(?=[a-z]*\d)[a-z0-9]{6}\s*$/iu;

/** Words before the number of a section, a sentence or a page. */
const SECTION = new Set([...words.search.sectionWords.split(' '), '§']);
const SENTENCE = new Set(words.search.sentenceWords.split(' '));
const PAGE = new Set(words.search.pageWords.split(' '));

/** Words and signs around the numbers of a reference; the words are in the language of the interface. */
const FILLERS = new Set([...words.search.referenceWords.split(' '), ...'§:,;.-–()[]']);

/**
 * The passages that a text refers to and nothing else, or the nearest ones; null if it is another query.
 * @param {string} text
 * @param {Passages} passages
 * @returns {Cited | null}
 */
export function citedIn(text, passages) {
  const id = ID.exec(text)?.[1]?.toLowerCase();
  const found = id === undefined ? null : passages.byId.get(id);
  if (found) return { documents: found, note: null };
  if (id !== undefined && SURE_ID.test(text)) return { documents: [], note: 'id' };
  const tokens = (text.match(TOKEN) ?? []).map((token) => token.toLowerCase().replace(/(?<=\d)\.$/, ''));
  const reference = readReference(tokens, passages.labels);
  return reference ? citedBy(reference, passages) : nearestTo(tokens, passages);
}

/**
 * @typedef {{ section: Section, numbers: number[] }} Reference a section, and the numbers of its first and last
 * sentence; none for the whole section
 */

/**
 * @param {Reference} reference
 * @param {Passages} passages
 * @returns {Cited}
 */
function citedBy({ section, numbers }, { sentences }) {
  const within = sentences.get(section) ?? [];
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return { documents: [section, ...within], note: null };
  const cited = within.slice(first - 1, last);
  return cited.length > 0 ? { documents: cited, note: null } : { documents: [section, ...within], note: 'beyond' };
}

/**
 * Reads the label of a section, the number of a sentence, and words and signs of references around them; null if there
 * is anything else.
 * @param {string[]} tokens
 * @param {Map<string, Section>} labels
 * @returns {Reference | null}
 */
function readReference(tokens, labels) {
  const isSentence = (/** @type {number} */ at) => SENTENCE.has(tokens[at - 1] ?? '');
  const labeled = tokens.flatMap((token, at) => (labels.has(token) && !isSentence(at) ? [at] : []));
  const at = labeled.find((index) => /\D/.test(tokens[index] ?? '') || tokens[index - 1] === '§') ?? labeled[0];
  const section = at === undefined ? undefined : labels.get(tokens[at] ?? '');
  if (!section) return null;
  const rest = tokens.filter((_, index) => index !== at);
  const numbers = rest.filter((token) => /^\d+$/.test(token)).map(Number);
  const others = rest.filter((token) => !/^\d+$/.test(token));
  const isTold = numbers.length === 0 || others.length > 0 || /\./.test(tokens[at ?? 0] ?? '');
  return isTold && numbers.length < 3 && others.every((token) => FILLERS.has(token)) ? { section, numbers } : null;
}

/**
 * What is nearest to a reference that nothing can be the target of: all sections for a page, the sections around an
 * unknown number, and for a sentence of no section, those with its number. Null if it is another query.
 * @param {string[]} tokens
 * @param {Passages} passages
 * @returns {Cited | null}
 */
function nearestTo(tokens, { labels, sentences }) {
  const isOther = (/** @type {string} */ token) => ![FILLERS, PAGE].some((known) => known.has(token));
  const numbers = tokens.filter(isOther);
  if (numbers.length === 0 || !numbers.every((token) => NUMBER.test(token))) return null;
  if (tokens.some((token) => PAGE.has(token))) return { documents: [...sentences.keys()], note: 'page' };
  const label = tokens.find(
    (token, at) =>
      NUMBER.test(token) && (token.includes('.') || SECTION.has(tokens[at - 1] ?? '') || tokens[at + 1] === ':'),
  );
  if (label !== undefined) return { documents: sectionsAround(label, labels), note: 'section' };
  const number = tokens.findIndex((token) => SENTENCE.has(token)) < 0 ? 0 : Number(numbers[0]);
  const documents = [...sentences.values()].flatMap((within) => within.slice(number - 1, number));
  return number > 0 && documents.length > 0 ? { documents, note: 'unnamed' } : null;
}

/**
 * The section that would contain an unknown one, with its parts; all sections if there is none.
 * @param {string} label
 * @param {Map<string, Section>} labels
 * @returns {Section[]}
 */
function sectionsAround(label, labels) {
  const parent = label.slice(0, Math.max(0, label.lastIndexOf('.')));
  const isNear = (/** @type {string} */ other) => parent === '' || other === parent || other.startsWith(`${parent}.`);
  const near = [...labels].filter(([other]) => isNear(other)).map(([, section]) => section);
  return near.length > 0 || parent === '' ? near : sectionsAround(parent, labels);
}
