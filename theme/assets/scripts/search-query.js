import { foldLine, isUnspaced, symbolsOf, unspacedRuns, wordsOf } from './search-words.js';

const PHRASE = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)/gu;

/**
 * A query: words, and phrases in quotation marks of any kind.
 * @typedef Query
 * @property {string[]} words the distinct folded words, including those of phrases; without single letters and frequent
 *   words, unless there are no others; symbols if there are no words
 * @property {string | null} open the word that the reader may still be typing; null if the last word is complete or in
 * a closed phrase
 * @property {string[]} phrases the folded words of each phrase, to be found in a line of `foldLine`; the last may be
 * unfinished
 * @property {string[]} all all folded words in their order
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
  for (const run of unspacedRuns(text.replace(PHRASE, ' '))) phrases.push(foldLine(run));
  const spelled = wordsOf(text).map(({ word }) => word);
  const all = spelled.length > 0 ? spelled : symbolsOf(text);
  const asked = [...new Set(all.filter(Boolean))];
  const telling = asked.filter((word) => !common.has(word) && (isUnspaced(word) || !/^\p{L}$/u.test(word)));
  const words = telling.length > 0 ? telling : asked;
  const last = all.at(-1);
  const isOpen = last !== undefined && /[\p{L}\p{N}]$/u.test(text) && words.includes(last);
  return { words, phrases, open: isOpen ? last : null, all };
}

/**
 * A text with the words that readers type replaced by the words that they mean, and the latter. Longer synonyms come
 * first. Hyphens, spaces, case and accents make no difference.
 * @param {string} text
 * @param {{ letters: string, find: string }[]} synonyms the letters of the words, the longest first
 * @returns {{ text: string, found: string[] }}
 */
export function replaceSynonyms(text, synonyms) {
  const words = wordsOf(text);
  /** @type {string[]} */
  const found = [];
  let replaced = '';
  let end = 0;
  for (let at = 0; at < words.length;) {
    const match = synonymAt(words, at, synonyms);
    const next = words[at + (match?.length ?? 1) - 1];
    if (match && next) {
      replaced += text.slice(end, words[at]?.from) + match.find;
      end = next.to;
      if (!found.includes(match.find)) found.push(match.find);
    }
    at += match?.length ?? 1;
  }
  return { text: replaced + text.slice(end), found };
}

/**
 * The longest synonym that begins at a word, and the number of its words.
 * @param {{ word: string }[]} words
 * @param {number} at
 * @param {{ letters: string, find: string }[]} synonyms
 */
function synonymAt(words, at, synonyms) {
  for (const { letters, find } of synonyms) {
    let joined = '';
    for (let index = at; index < words.length && joined.length < letters.length; index++) {
      joined += words[index]?.word ?? '';
      if (joined === letters) return { find, length: index - at + 1 };
    }
  }
  return null;
}
