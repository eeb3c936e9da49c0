/** @import { Document, Passages, Section } from './search-documents.js' */
import { words } from './words.js';

/**
 * Ids, links and references that a reader pastes: `s-3893jf`, an address with it, `5.1:7`, `§5.1, sentence 7`.
 *
 * @typedef {{ documents: Document[], note: 'beyond' | null }} Cited what is cited; the note says that the section has
 * fewer sentences
 */

const ID = /(?:^|[/#=\s])([hps]-[a-z0-9]+)(?=$|[\s/?#:&.,;)])/iu;

/** A number of a section (5.1), a range of numbers (7–9), a word, or a sign. */
const TOKEN = /\d+(?:\.\d+)+\.?|\d+|[\p{L}]+|[^\s]/gu;

/** Words before the number of a sentence. */
const SENTENCE = new Set(words.search.sentenceWords.split(' '));

/** Words and signs around the numbers of a reference; the words are in the language of the interface. */
const FILLERS = new Set([...words.search.referenceWords.split(' '), ...'§:,;.-–()[]']);

/**
 * The passages that a text refers to and nothing else; null if it is another query.
 * @param {string} text
 * @param {Passages} passages
 * @returns {Cited | null}
 */
export function citedIn(text, passages) {
  const id = ID.exec(text)?.[1]?.toLowerCase();
  const found = id === undefined ? null : passages.byId.get(id);
  if (found) return { documents: found, note: null };
  const reference = readReference(text.trim(), passages.labels);
  return reference && citedBy(reference, passages);
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
 * @param {string} text
 * @param {Map<string, Section>} labels
 * @returns {Reference | null}
 */
function readReference(text, labels) {
  const tokens = (text.match(TOKEN) ?? []).map((token) => token.toLowerCase().replace(/(?<=\d)\.$/, ''));
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
