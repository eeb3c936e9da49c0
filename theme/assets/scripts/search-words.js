/**
 * Cuts a text into words and folds them, so that each is found however it is written: without case and accents, `Wæver` as
 * `waever`, `al-Qa’ida` as `al` and `qaida`, `U.S.` as `us`, a possessive as its noun. Nothing here knows a name.
 * @typedef {{ word: string, from: number, to: number }} Word a folded word and its place in the text
 */

/**
 * Letters that Unicode does not take apart.
 * @type {Record<string, string>}
 */
const LETTERS = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', ð: 'd', þ: 'th', ł: 'l', đ: 'd', ħ: 'h', ı: 'i', ŋ: 'ng' };

/** The signs inside words for a sound that the Latin script has no letter for, and what is typed for it. */
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
 * The folded words of a text with single spaces between them and around them, in which a phrase is found letter for letter.
 * @param {string} text
 */
export const foldLine = (text) =>
  ` ${wordsOf(text)
    .map(({ word }) => word)
    .join(' ')} `;

/** @param {string} word */
const foldWord = (word) =>
  word
    .toLowerCase()
    .replace(POSSESSIVE, '')
    .replace(SIGN, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æœøßðþłđħıŋ]/g, (letter) => LETTERS[letter] ?? letter);

/**
 * The words that hyphens join, each written together: `al-Qaeda` is also typed `alqaeda`.
 * @param {string} text
 */
export const joinedWords = (text) =>
  Array.from(text.matchAll(/[\p{L}\p{M}’']+(?:[-‐‑–][\p{L}\p{M}’']+)+/gu), ([found]) =>
    wordsOf(found)
      .map(({ word }) => word)
      .join(''),
  );
