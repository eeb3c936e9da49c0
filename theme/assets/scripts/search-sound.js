/**
 * The key of a word: the same for the spellings in which a name comes over from another script. The rules say which letters
 * of the common transcriptions stand for one sound; they are applied one after the other to a folded word.
 */
const RULES = [
  [/^(.{3,}[^s])s$/, '$1'], // a plural, and a possessive without its sign
  [/ph/g, 'f'],
  [/[ck]h/g, (sign) => (sign === 'ch' ? 'ch' : 'k')],
  [/gh|q|ck/g, (sign) => (sign === 'gh' ? 'g' : 'k')],
  [/([dt])h/g, '$1'],
  [/dj|dzh/g, 'j'],
  [/w/g, 'v'],
  [/([aeiouy])h$/, '$1'],
  [/ou|oo|o/g, 'u'],
  [/ee|y|e/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

const known = new Map();

export function soundOf(word) {
  if (!known.has(word))
    known.set(
      word,
      RULES.reduce((key, [spelling, sound]) => key.replace(spelling, sound), word),
    );
  return known.get(word);
}
