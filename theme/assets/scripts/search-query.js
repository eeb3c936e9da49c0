import { foldLine, wordsOf } from './search-words.js';

const PHRASE = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)/gu;

/**
 * What somebody asks for: words, and phrases in quotation marks of any kind.
 * @typedef Query
 * @property {string[]} words folded, each once, those of phrases too; single letters, and words that every text is full of, are
 *   left out where there are others
 * @property {string | null} open the word that may still be typed on; null where the last is done or in a closed phrase
 * @property {string[]} phrases each as its folded words, to be found in a line of `foldLine`; an open one may go on
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
