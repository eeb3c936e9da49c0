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

const INITIALS = '(?<![\\p{L}\\p{N}])\\p{L}(?:\\.\\p{L})+(?![\\p{L}\\p{N}])\\.?';
const WORD = new RegExp(`${INITIALS}|[\\p{L}\\p{N}](?:[${SIGNS}]?[\\p{L}\\p{N}\\p{M}])*`, 'gu');
const POSSESSIVE = new RegExp(`[${SIGNS}]s$`, 'u');
const SIGN = new RegExp(`[.${SIGNS}]`, 'gu');

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
