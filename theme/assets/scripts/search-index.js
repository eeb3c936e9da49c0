/** @import { Document, SearchFile } from './search-documents.js' */
/** @import { Query } from './search-query.js' */
import MiniSearch from '../vendor/minisearch.js';
import { documentsOf } from './search-documents.js';
import { foldLine, joinedWords, wordsOf } from './search-words.js';
import { soundOf } from './search-sound.js';
import { readQuery } from './search-query.js';

/**
 * The results, the best first.
 * @typedef Found
 * @property {Document[]} documents
 * @property {Set<string>} spelled the words that matched by spelling
 * @property {Set<string>} sounds the sounds that matched
 * @property {'words' | 'phrase' | null} missed what no sentence contains; the results then contain only some of the
 * words
 * @property {boolean} wordless whether the query has no words; all documents match, but the list waits for a filter
 *
 * @typedef {import('../vendor/minisearch.js').SearchResult & { id: number }} Hit the `id` is the index of the document
 */

/** Shorter words are not matched by sound or with a typo, because they have too many neighbors. */
const SHORT = 4;

/** Shorter sounds are not matched: `aaaaa` sounds like every `a`. */
const SHORT_SOUND = 3;

/** The weight of each field: spelling counts more than sound, and titles more than texts. */
const SPELLED = { title: 3, names: 2, text: 1, heading: 0.3 };
const SOUNDED = { titleSound: 1.2, textSound: 0.4 };

/** The index of `/search.json`. */
export class SearchIndex {
  #index = new MiniSearch({
    fields: [...Object.keys(SPELLED), ...Object.keys(SOUNDED)],
    tokenize: (text) => text.split(' '),
    processTerm: (word) => word || null,
  });
  /** @type {Set<string>} */
  #words = new Set();
  /** @type {Set<string>} */
  #sounds = new Set();
  #common;

  /** All documents, in the order of the file. */
  documents;

  /** @param {SearchFile} file */
  constructor(file) {
    this.#common = new Set(file.common);
    this.kinds = file.kinds;
    this.documents = documentsOf(file);
    this.#index.addAll(this.documents.map((document, id) => this.#fields(document, id)));
  }

  /**
   * Finds the documents with all words of a query. If no sentence contains all words, it also finds sentences with
   * some.
   * @param {string} text
   * @returns {Found}
   */
  find(text) {
    const query = readQuery(text, this.#common);
    if (query.words.length === 0)
      return { documents: this.documents, spelled: new Set(), sounds: new Set(), missed: null, wordless: true };
    const found = this.#search(query, 'AND').filter((hit) => hasPhrases(this.#documentOf(hit), query.phrases));
    const isEnough =
      found.some((hit) => this.#isSentence(hit)) || (query.words.length === 1 && query.phrases.length === 0);
    const some = isEnough ? [] : this.#search(query, 'OR').filter((hit) => found.length === 0 || this.#isSentence(hit));
    const missed = query.phrases.length > 0 ? 'phrase' : 'words';
    return { ...this.#result([...found, ...some]), missed: some.length === 0 ? null : missed, wordless: false };
  }

  /**
   * @param {Query} query
   * @param {'AND' | 'OR'} combineWith
   * @returns {Hit[]}
   */
  #search(query, combineWith) {
    const hits = this.#index.search({
      combineWith,
      queries: query.words.map((word) => this.#wordQuery(word, word === query.open)),
    });
    return hits.filter(
      (hit) =>
        !this.#isSentence(hit) ||
        Object.values(hit.match).some((fields) => fields.some((field) => field !== 'heading')),
    );
  }

  /**
   * Matches a word by spelling or sound, and with a typo only if neither matches.
   * @param {string} word
   * @param {boolean} open
   * @returns {import('../vendor/minisearch.js').Query}
   */
  #wordQuery(word, open) {
    const sound = soundOf(word);
    const isHeard = word.length >= SHORT && sound.length >= SHORT_SOUND;
    const isKnown =
      this.#words.has(word) || (isHeard && this.#sounds.has(sound)) || (open && starts(this.#words, word));
    const options = { prefix: open, fuzzy: word.length >= SHORT && !isKnown ? 0.2 : false };
    const spelled = { ...options, queries: [word], fields: Object.keys(SPELLED), boost: SPELLED };
    const sounded = { ...options, queries: [sound], fields: Object.keys(SOUNDED), boost: SOUNDED };
    return isHeard ? { combineWith: 'OR', queries: [spelled, sounded] } : spelled;
  }

  /** @param {Hit} hit */
  #documentOf({ id }) {
    const document = this.documents[id];
    if (!document) throw new Error(`There is no document ${id}.`);
    return document;
  }

  /** @param {Hit} hit */
  #isSentence(hit) {
    return this.#documentOf(hit).kind === 'sentence';
  }

  /** @param {Hit[]} hits */
  #result(hits) {
    /** @type {Set<string>} */
    const spelled = new Set();
    /** @type {Set<string>} */
    const sounds = new Set();
    for (const [term, fields] of hits.flatMap(({ match }) => Object.entries(match))) {
      for (const field of fields) (field in SPELLED ? spelled : sounds).add(term);
    }
    return { documents: hits.map((hit) => this.#documentOf(hit)), spelled, sounds };
  }

  /**
   * @param {Document} document
   * @param {number} id
   */
  #fields({ title, text, names, heading }, id) {
    const [titleWords, nameWords, textWords] = [allWords(title), allWords(names.join(' ')), allWords(text)];
    const titleSound = [...titleWords, ...nameWords].map(soundOf);
    const textSound = textWords.map(soundOf);
    for (const word of [...titleWords, ...nameWords, ...textWords]) this.#words.add(word);
    for (const sound of [...titleSound, ...textSound]) this.#sounds.add(sound);
    return {
      id,
      title: titleWords.join(' '),
      names: nameWords.join(' '),
      text: textWords.join(' '),
      heading: foldLine(heading).trim(),
      titleSound: titleSound.join(' '),
      textSound: textSound.join(' '),
    };
  }
}

/** @param {string} text */
const allWords = (text) => [...wordsOf(text).map(({ word }) => word), ...joinedWords(text)];

/**
 * @param {Document} document
 * @param {string[]} phrases
 */
const hasPhrases = ({ title, text, names }, phrases) =>
  phrases.every((phrase) => [title, text, ...names].some((part) => foldLine(part).includes(phrase)));

/**
 * @param {Set<string>} words
 * @param {string} beginning
 */
const starts = (words, beginning) => [...words].some((word) => word.startsWith(beginning));

/** @type {Promise<SearchIndex> | undefined} */
let index;

/** Fetches the index once. */
export function fetchIndex() {
  index ??= fetch(new URL('../search.json', import.meta.url))
    .then((answer) => answer.json())
    .then((file) => new SearchIndex(file));
  return index;
}
