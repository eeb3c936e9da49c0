/** @import { Document } from './search-documents.js' */
/** @import { Meaning } from './search-vocabulary.js' */
import { foldLine } from './search-words.js';

/**
 * How well a document answers a query: by the rare words that it contains, where it contains them, and in which order.
 *
 * @typedef {object} AskedWord
 * @property {Meaning} meaning
 * @property {number} share its part of the information in the query, from 0 to 1: rare words have more
 */

/** Where a word is found. */
const FIELD = { title: 1, names: 1, text: 0.8, body: 0.5, heading: 0.15 };

const NAMED = { title: 1, names: 1 };

/** A marginal head is as much a description as the sentence. @type {Record<string, typeof FIELD>} */
const FIELDS = { sentence: FIELD, head: { ...FIELD, title: FIELD.text } };

/** The description of an entry is not the study's text. */
const ENTRY_FIELDS = { ...FIELD, text: 0.6 };

const WEIGHT = { words: 10, order: 4, name: 6, whole: 4, model: 1 };

/** Of two documents that answer a query as well, the one that readers came for comes first. @type {Record<string, number>} */
const KIND = { sentence: 0, head: 0.1, page: 0.2, argument: 0.3, work: 0.5, section: 0.5, event: 0.6, study: 0.3 };
const ENTRY = 0.9;

/**
 * @param {Document} document
 * @param {Record<string, string[]>} match the fields in which each word matches
 * @param {AskedWord[]} asked
 */
export function wordScore(document, match, asked) {
  let score = 0;
  const fields = FIELDS[document.kind] ?? ENTRY_FIELDS;
  for (const { meaning, share } of asked) score += share * best(match, meaning, fields);
  const whole = hasName(document) ? Math.min(...asked.map(({ meaning }) => best(match, meaning, NAMED))) : 0;
  return WEIGHT.words * score + WEIGHT.whole * whole + kindScore(document);
}

/**
 * Whether the title of a document is a name; that of a marginal head only describes sentences.
 * @param {Document} document
 */
export const hasName = ({ kind }) => kind !== 'head';

/** @param {Document} document */
export const kindScore = ({ kind }) => KIND[kind] ?? ENTRY;

/**
 * The weight of the best match of a word.
 * @param {Record<string, string[]>} match
 * @param {Meaning} meaning
 * @param {Record<string, number>} fields
 */
function best(match, { words, related }, fields) {
  let weight = 0;
  for (const [word, found] of Object.entries(match)) {
    const likeness = words.get(word) ?? related.get(word) ?? 0;
    for (const field of found) weight = Math.max(weight, likeness * (fields[field] ?? 0));
  }
  return weight;
}

/**
 * For the longest run of words of the query that a document contains in the same order.
 * @param {Document} document
 * @param {string[]} words all words of the query
 */
export function orderScore({ title, text, body }, words) {
  if (words.length < 2) return 0;
  const lines = [foldLine(title), foldLine(text), foldLine(body)];
  let longest = 0;
  for (let from = 0; from + longest < words.length; from++) {
    for (let to = from + Math.max(longest, 1) + 1; to <= words.length; to++) {
      const run = words.slice(from, to);
      if (!lines.some((line) => line.includes(` ${run.join(' ')} `) || line.includes(` ${run.join('')} `))) break;
      longest = to - from;
    }
  }
  return (WEIGHT.order * Math.max(0, longest - 1)) / (words.length - 1);
}

/**
 * For a name that has the words of the query, or that the query contains.
 * @param {number} share the part of the name, or of the query
 */
export const nameScore = (share) => WEIGHT.name * share;

/**
 * For the frequency of the words and the length of the text.
 * @param {number} score of the index
 * @param {number} highest the score of the best document
 */
export const modelScore = (score, highest) => (WEIGHT.model * score) / highest;
