import { foldLine, wordsOf } from './search-words.js';

const PHRASE = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)/gu;

/**
 * A query: words, and phrases in quotation marks of any kind.
 * @typedef Query
 * @property {string[]} words the distinct folded words, including those of phrases; without single letters and frequent
 *   words, unless there are no others
 * @property {string | null} open the word that the reader may still be typing; null if the last word is complete or in
 * a closed phrase
 * @property {string[]} phrases the folded words of each phrase, to be found in a line of `foldLine`; the last may be
 * unfinished
 */

/**
 * @param {string} text
 * @param {Set<string>} common
 * @returns {Query}
 */
export function readQuery(text, common) {
  const phrases = [];
  for (const [, inside = '', end = ''] of text.matchAll(PHRASE)) {
    const line = foldLine(inside);
    if (line.trim()) phrases.push(end ? line : line.trimEnd());
  }
  const all = wordsOf(text).map(({ word }) => word);
  const asked = [...new Set(all.filter(Boolean))];
  const telling = asked.filter((word) => !common.has(word) && !/^\p{L}$/u.test(word));
  const words = telling.length > 0 ? telling : asked;
  const last = all.at(-1);
  const isOpen = last !== undefined && /[\p{L}\p{N}]$/u.test(text) && words.includes(last);
  return { words, phrases, open: isOpen ? last : null };
}
