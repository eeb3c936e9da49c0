/**
 * The key of a word, which is the same for all transcriptions of a name from another script. The rules replace letters
 * that transcriptions use for the same sound. They apply to a folded word, one after the other.
 * @type {[RegExp, string | ((letters: string) => string)][]}
 */
const RULES = [
  [/^(.{3,}[^s])s$/, '$1'], // a plural, or a possessive without an apostrophe
  [/is(?=(?:e[dr]?|ing|ation)$)/, 'iz'],
  [/ph/g, 'f'],
  [/[ck]h/g, (letters) => (letters === 'ch' ? 'ch' : 'k')],
  [/gh|q|ck/g, (letters) => (letters === 'gh' ? 'g' : 'k')],
  [/([dt])h/g, '$1'],
  [/dj|dzh/g, 'j'],
  [/w/g, 'v'],
  [/([aeiouy])h$/, '$1'],
  [/ou|oo|o/g, 'u'],
  [/ee|y|e/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

/** @type {Map<string, string>} */
const known = new Map();

/** @param {string} word */
export function soundOf(word) {
  const sound = known.get(word) ?? RULES.reduce(apply, word);
  known.set(word, sound);
  return sound;
}

/**
 * @param {string} key
 * @param {typeof RULES[number]} rule
 */
const apply = (key, [spelling, sound]) =>
  typeof sound === 'string' ? key.replace(spelling, sound) : key.replace(spelling, sound);
