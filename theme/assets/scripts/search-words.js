/**
 * Splits a text into folded words: without case and accents, `Wæver` as `waever`, `al-Qa’ida` as `al` and `qaida`,
 * `U.S.` as `us`, and a possessive as its noun. It contains no list of names.
 * @typedef {{ word: string, from: number, to: number }} Word a folded word and its offsets in the text
 */

/**
 * Letters that Unicode does not decompose.
 * @type {Record<string, string>}
 */
const LETTERS = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', ŋ: 'ng' };

/** Characters inside words for a sound without a Latin letter, and what readers type for it. */
const SIGNS = "'’‘‛`´ʼʻʽʾʿˈ";

/** Characters that readers do not see, such as a soft hyphen within a word. */
const HIDDEN = '\\u00AD\\u200B-\\u200F\\u2060-\\u2064\\uFEFF';

/** A letter of a script that has no spaces between words, with its marks. */
const UNSPACED = `[${['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('')}]\\p{M}*`;

const INITIALS = '(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])\\.?';
const WITHIN = `[${HIDDEN}]*(?:[${SIGNS}][${HIDDEN}]*)?(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}]`;
const WORD = new RegExp(`${INITIALS}|${UNSPACED}|[\\p{L}\\p{N}](?:${WITHIN})*`, 'gu');
const UNSPACED_RUN = new RegExp(`(?:${UNSPACED}){2,}`, 'gu');
const ONE_UNSPACED = new RegExp(`^${UNSPACED}$`, 'u');
const SYMBOL = /[\p{Sc}\p{So}§¶%‰†‡]/gu;
const POSSESSIVE = new RegExp(`[${SIGNS}]s$`, 'u');
const SIGN = new RegExp(`[.${SIGNS}${HIDDEN}]`, 'gu');

/**
 * The words of a text in order.
 * @param {string} text
 * @returns {Word[]}
 */
export const wordsOf = (text) =>
  Array.from(text.matchAll(WORD), ({ 0: found, index }) => ({
    word: foldWord(found),
    from: index,
    to: index + found.length,
  }));

/**
 * The runs of letters that have no spaces between words; each letter is a word.
 * @param {string} text
 */
export const unspacedRuns = (text) => Array.from(text.matchAll(UNSPACED_RUN), ([run]) => run);

/** @param {string} word */
export const isUnspaced = (word) => ONE_UNSPACED.test(word);

/**
 * The symbols of a text, such as `§` and emoji, which can be looked for alone.
 * @param {string} text
 */
export const symbolsOf = (text) => text.match(SYMBOL) ?? [];

/**
 * The folded words of a text with single spaces between and around them, for finding phrases.
 * @param {string} text
 */
export const foldLine = (text) =>
  ` ${wordsOf(text)
    .map(({ word }) => word)
    .join(' ')} `;

/** @param {string} word */
export const withoutPossessive = (word) => word.replace(POSSESSIVE, '');

/** @param {string} word */
const foldWord = (word) =>
  withoutPossessive(word.toLowerCase())
    .replace(SIGN, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æœøßðþłđħıŋ]/g, (letter) => LETTERS[letter] ?? letter);

/**
 * Hyphenated words without hyphens, and as they are written: readers also type `alqaeda` for `al-Qaeda`.
 * @param {string} text
 */
export const joinedWords = (text) =>
  Array.from(text.matchAll(/[\p{L}\p{M}’']+(?:[-‐‑–][\p{L}\p{M}’']+)+/gu), ([written]) => ({
    joined: wordsOf(written)
      .map(({ word }) => word)
      .join(''),
    written,
  }));
