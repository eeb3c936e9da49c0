import { foldLine, wordsOf } from './search-words.js';

const PHRASE = /["“”„«»]([^"“”„«»]*)(["“”„«»]|$)/gu;

/**
 * Reads what somebody asks for: words, and phrases in quotation marks of any kind.
 * - `words`: folded, each once, those of phrases too; single letters, and words that every text is full of, are left out where there are others
 * - `open`: the word that may still be typed on; null where the last is done or in a closed phrase
 * - `phrases`: each as its folded words, to be found in a line of `foldLine`; an open one may go on
 */
export function readQuery(text, common) {
  const phrases = [];
  for (const [, inside, end] of text.matchAll(PHRASE)) {
    const line = foldLine(inside);
    if (line.trim()) phrases.push(end ? line : line.trimEnd());
  }
  const asked = [
    ...new Set(
      wordsOf(text)
        .map(({ word }) => word)
        .filter(Boolean),
    ),
  ];
  const telling = asked.filter((word) => !common.has(word) && !/^\p{L}$/u.test(word));
  const words = telling.length > 0 ? telling : asked;
  const last = wordsOf(text).at(-1)?.word;
  return { words, phrases, open: /[\p{L}\p{N}]$/u.test(text) && words.includes(last) ? last : null };
}
