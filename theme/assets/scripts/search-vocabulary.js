/**
 * The words of the documents, and which of them a word of a query means.
 * @typedef {'spelled' | 'heard' | 'similar' | null} Likeness whether it is a word of the texts, or only words with its
 * sound or similar words are
 *
 * @typedef {object} Meaning
 * @property {Map<string, number>} words the words of the texts that match, with their weight up to 1
 * @property {Map<string, number>} related other forms of these words, which may be other words
 * @property {Likeness} likeness null if no word matches
 */
import { joinedWords, symbolsOf, withoutPossessive, wordsOf } from './search-words.js';
import { changesBetween, slipsBetween } from './search-slips.js';
import { soundOf } from './search-sound.js';

/** Shorter words are not matched by sound, because they have too many neighbors. */
const SHORT = 4;

/** Shorter sounds are not matched: `aaaaa` sounds like every `a`. */
const SHORT_SOUND = 3;

const WEIGHT = { sound: 0.9, start: 0.8, longer: 0.8, form: 0.6, rest: 0.6, slip: 0.6 };

/** The most letters by which two forms of a word differ at the end. */
const ENDING = 5;

/**
 * Words with a longer common beginning are forms, and longer words are forms of those that they begin with; the endings
 * of others must be those of other words too.
 */
const LONG = 5;

/** The least number of other words with the endings of two forms. */
const LEAST_STEMS = 2;

/** The most letters before the rest of a word that is looked for without them, and the fewest letters of the rest. */
const BEGINNING = 7;
const LEAST_REST = 6;

export class Vocabulary {
  /** How the texts write each word. @type {Map<string, string>} */
  #written = new Map();
  /** @type {Map<string, string[]>} */
  #bySound = new Map();
  /** Neighboring words by their letters. @type {Map<string, string[]>} */
  #neighbors = new Map();
  /** Whether two endings are those of forms, by both. @type {Map<string, boolean>} */
  #endings = new Map();

  /** @param {string} text */
  add(text) {
    const words = wordsOf(text);
    for (const { word, from, to } of words) this.#addWord(word, text.slice(from, to));
    for (const { joined, written } of joinedWords(text)) this.#addWord(joined, written);
    for (const symbol of symbolsOf(text)) this.#addWord(symbol, symbol);
    words.slice(1).forEach(({ word }, index) => {
      const first = words[index]?.word ?? '';
      this.#neighbors.set(first + word, [first, word]);
    });
  }

  /**
   * @param {string} word
   * @param {string} written
   */
  #addWord(word, written) {
    if (this.#written.has(word)) return;
    this.#endings.clear();
    this.#written.set(word, withoutPossessive(written));
    const sound = soundOf(word);
    this.#bySound.set(sound, [...(this.#bySound.get(sound) ?? []), word]);
  }

  /**
   * Whether the texts contain a word as it is spelled.
   * @param {string} word
   */
  has(word) {
    return this.#written.has(word);
  }

  /**
   * A word as the texts write it.
   * @param {string} word
   */
  written(word) {
    return this.#written.get(word) ?? word;
  }

  /**
   * Two neighboring words of the texts that a query joins; null if there are none.
   * @param {string} word
   */
  split(word) {
    return this.#written.has(word) ? null : (this.#neighbors.get(word) ?? null);
  }

  /**
   * The parts of a word that the texts join by a hyphen, or the word itself.
   * @param {string} word
   */
  parts(word) {
    return [word, ...(this.#neighbors.get(word) ?? [])];
  }

  /**
   * The word that is most like one of a query, as the texts write it; null if none is similar.
   * @param {string[]} words
   */
  nearest(words) {
    let nearest = null;
    let least = Infinity;
    for (const [other, written] of this.#written) {
      const changes = Math.min(...words.map((word) => changesBetween(word, other)));
      if (changes < least) [nearest, least] = [written, changes];
    }
    return nearest;
  }

  /**
   * @param {string} word
   * @param {boolean} isOpen whether the reader may still be typing it
   * @returns {Meaning}
   */
  meaning(word, isOpen) {
    const words = this.#heard(word);
    const longer = isOpen ? this.#startingWith(word) : [];
    for (const other of longer) set(words, other, WEIGHT.start);
    const related = this.#forms(word);
    /** @type {Likeness} */
    const likeness = this.has(word) || longer.length > 0 ? 'spelled' : 'heard';
    if (words.size > 0) return { words, related, likeness };
    if (related.size > 0) return { words: related, related: new Map(), likeness: 'similar' };
    const slips = this.#rest(word) ?? this.#slips(word);
    return { words: slips, related: new Map(), likeness: slips.size > 0 ? 'similar' : null };
  }

  /**
   * The word itself, and the words with its sound.
   * @param {string} word
   */
  #heard(word) {
    /** @type {Map<string, number>} */
    const words = new Map();
    if (this.has(word)) words.set(word, 1);
    const sound = soundOf(word);
    if (word.length >= SHORT && sound.length >= SHORT_SOUND)
      for (const other of this.#bySound.get(sound) ?? []) set(words, other, WEIGHT.sound);
    return words;
  }

  /** @param {string} beginning */
  #startingWith(beginning) {
    return [...this.#written.keys()].filter((word) => word.startsWith(beginning));
  }

  /**
   * Words that differ only in their ending: `fencing` for `fenced`. Compares sounds, so that all spellings of a word
   * have the same forms.
   * @param {string} word
   */
  #forms(word) {
    const sound = soundOf(word);
    /** @type {Map<string, number>} */
    const forms = new Map();
    for (const [other, words] of this.#bySound) {
      if (other === sound || !this.#isForm(sound, other)) continue;
      const isLonger = sound.startsWith(other) || other.startsWith(sound);
      for (const form of words) forms.set(form, isLonger ? WEIGHT.longer : WEIGHT.form);
    }
    return forms;
  }

  /**
   * Whether two words have a common beginning that is most of the shorter one, and endings that other words have too.
   * What is added to a short word is shorter than it: `download` is not a form of `down`.
   * @param {string} left
   * @param {string} right
   */
  #isForm(left, right) {
    const shorter = Math.min(left.length, right.length);
    let common = 0;
    while (common < shorter && left[common] === right[common]) common++;
    const ending = Math.max(left.length, right.length) - common;
    const most = common === shorter && common === SHORT ? SHORT - 1 : ENDING;
    if (common < Math.max(SHORT, Math.ceil(shorter * 0.6)) || ending > most) return false;
    return common > LONG || (common === shorter && common === LONG) || this.#haveEndings(left, right, common);
  }

  /**
   * Whether other words of the texts differ by the same endings: `invades` and `invading` show that `fenced` and
   * `fencing` are forms of one word, and nothing shows it of `model` and `modi`.
   * @param {string} left
   * @param {string} right
   * @param {number} from where the endings begin
   */
  #haveEndings(left, right, from) {
    const [ending, other] = [left.slice(from), right.slice(from)];
    const key = `${ending} ${other}`;
    const known = this.#endings.get(key);
    if (known !== undefined) return known;
    let stems = 0;
    for (const sound of this.#bySound.keys()) {
      const stem = sound.slice(0, sound.length - ending.length);
      if (!sound.endsWith(ending) || stem.length < SHORT || sound === left) continue;
      if (this.#bySound.has(stem + other)) stems++;
      if (stems === LEAST_STEMS) break;
    }
    this.#endings.set(key, stems === LEAST_STEMS);
    return stems === LEAST_STEMS;
  }

  /**
   * What a word means without its beginning: `unrecognized` means `recognized`. Null if it means nothing.
   * @param {string} word
   */
  #rest(word) {
    for (let at = 2; at <= BEGINNING && word.length - at >= LEAST_REST; at++) {
      const rest = word.slice(at);
      const heard = [...this.#heard(rest).keys()];
      if (heard.length > 0)
        return new Map([...heard, ...this.#forms(rest).keys()].map((other) => [other, WEIGHT.rest]));
    }
    return null;
  }

  /** @param {string} word */
  #slips(word) {
    /** @type {Map<string, number>} */
    const slips = new Map();
    for (const other of this.#written.keys()) {
      const distance = slipsBetween(word, other);
      if (distance < Infinity) slips.set(other, WEIGHT.slip / distance);
    }
    const best = Math.max(...slips.values());
    return new Map([...slips].filter(([, weight]) => weight === best));
  }
}

/**
 * @param {Map<string, number>} words
 * @param {string} word
 * @param {number} weight
 */
const set = (words, word, weight) => words.set(word, Math.max(weight, words.get(word) ?? 0));
