/** @import { Document } from './search-documents.js' */
/** @import { AskedWord } from './search-ranking.js' */
import { wordsOf } from './search-words.js';
import { changesBetween, slipsBetween } from './search-slips.js';
import { soundOf } from './search-sound.js';

/**
 * What documents are called. A query that is a name comes before everything that contains the words of the name.
 * Forms with a hyphen, with a space and joined are the same name: names are compared by their letters.
 *
 * @typedef {{ words: string[], letters: string, sound: string }} Name
 *
 * @typedef {{ score: number, guessed: string[] }} Naming the words of a name that only sounds like a query, or differs
 * by slips
 *
 * @typedef {object} Asking a sequence of words
 * @property {string[]} words
 * @property {boolean} isGuessed whether the texts do not contain all of the words, so that they may be misspelled
 */

const SCORE = { equal: 100, sound: 90, slip: 80, start: 40, sequence: 2 };

/** A longer text describes a thing; a shorter one is a date, the long form of an acronym, or a number. */
const LONGEST_NAME = 8;

/** A name that readers begin to type is not guessed from fewer letters. */
const FIRST_LETTERS = 3;

/** The least part of a name with which it can be guessed: a long title is not guessed from its first word. */
const LEAST_START = 0.3;

export class Names {
  /** The names of each document. @type {Map<Document, Name[]>} */
  #names;

  /**
   * @param {Document[]} documents
   * @param {Set<string>} common
   */
  constructor(documents, common) {
    this.#names = new Map(documents.map((document) => [document, namesOf(document).flatMap(withoutCommon(common))]));
  }

  /**
   * How each document is named that a sequence of words names; earlier sequences count more.
   * @param {Asking[]} sequences
   * @param {boolean} isOpen whether the reader may still be typing
   */
  find(sequences, isOpen) {
    /** @type {Map<Document, Naming>} */
    const namings = new Map();
    for (const [at, { words, isGuessed }] of sequences.entries()) {
      const name = nameOf(words);
      for (const [document, names] of name.letters ? this.#names : []) {
        for (const other of names) {
          const like = likeness(other, name, { isOpen, isGuessed });
          const score = like - SCORE.sequence * at;
          if (score <= (namings.get(document)?.score ?? 0)) continue;
          namings.set(document, { score, guessed: like < SCORE.equal && like > SCORE.start + 1 ? other.words : [] });
        }
      }
    }
    return namings;
  }

  /**
   * How much of a name of a document the words of a query are, times the square of how much of the query is in it.
   * @param {Document} document
   * @param {AskedWord[]} asked
   */
  share(document, asked) {
    let best = 0;
    for (const { words } of this.#names.get(document) ?? []) {
      const isIn = (/** @type {AskedWord} */ { meaning }) => words.some((word) => meaning.words.has(word));
      const named = words.filter((word) => asked.some(({ meaning }) => meaning.words.has(word))).length / words.length;
      const told = asked.filter(isIn).reduce((sum, { share }) => sum + share, 0);
      best = Math.max(best, named * told ** 2);
    }
    return best;
  }

  /**
   * The title of the document whose name is most like some words, for a query without results; null if none is similar.
   * @param {string[]} words
   */
  nearest(words) {
    const letters = words.join('');
    let nearest = null;
    let least = Infinity;
    for (const [document, names] of this.#names) {
      const changes = Math.min(...names.map((name) => changesBetween(letters, name.letters)));
      if (changes < least) [nearest, least] = [document.title, changes];
    }
    return nearest;
  }
}

/** @param {string[]} words */
const nameOf = (words) => ({ words, letters: words.join(''), sound: words.map(soundOf).join('') });

/**
 * A name, and the same name without frequent words.
 * @param {Set<string>} common
 * @returns {(name: string) => Name[]}
 */
const withoutCommon = (common) => (name) => {
  const words = wordsOf(name).map(({ word }) => word);
  const telling = words.filter((word) => !common.has(word));
  const forms = telling.length > 0 && telling.length < words.length ? [words, telling] : [words];
  return forms.filter(({ length }) => length > 0).map(nameOf);
};

/**
 * The titles and names of a document, without the number of a section, and the parts of a title with a colon.
 * @param {Document} document
 */
function namesOf(document) {
  const { kind, title, names, text } = document;
  if (kind === 'sentence') return [];
  const bare = kind === 'section' ? title.replace(/^[\d.]+\s+/, '') : title;
  return [bare, ...bare.split(/:\s+/).slice(0, 2), ...names, ...(isName(document) ? [text] : [])];
}

/**
 * Whether the text of a document is a name.
 * @param {Document} document
 */
export const isName = ({ kind, text }) =>
  kind !== 'sentence' && wordsOf(text).length <= LONGEST_NAME && !/[.?!]$/.test(text);

/**
 * @param {Name} name
 * @param {Name} asked
 * @param {{ isOpen: boolean, isGuessed: boolean }} asking
 */
function likeness(name, { letters, sound }, { isOpen, isGuessed }) {
  if (name.letters === letters) return SCORE.equal;
  const hasSound = letters.length > FIRST_LETTERS && sound.length >= FIRST_LETTERS;
  if (hasSound && name.sound === sound) return SCORE.sound;
  const slips = isGuessed ? slipsBetween(letters, name.letters) : Infinity;
  if (slips < Infinity) return SCORE.slip - slips;
  const part = letters.length / name.letters.length;
  const isStart = isOpen && letters.length >= FIRST_LETTERS && part >= LEAST_START && name.letters.startsWith(letters);
  return isStart ? SCORE.start + part : 0;
}
