/** @import { Document, SearchFile } from './search-documents.js' */
/** @import { Query } from './search-query.js' */
/** @import { Note } from './search-reference.js' */
/** @import { AskedWord } from './search-ranking.js' */
/** @import { Hit } from './search-texts.js' */
import { documentsOf, passagesOf } from './search-documents.js';
import { Names } from './search-names.js';
import { citedIn } from './search-reference.js';
import { readQuery, replaceSynonyms } from './search-query.js';
import { hasName, kindScore, modelScore, nameScore, orderScore, wordScore } from './search-ranking.js';
import { Texts } from './search-texts.js';
import { foldLine, wordsOf } from './search-words.js';

/**
 * The results, the best first, and what was guessed.
 * @typedef Found
 * @property {Document[]} documents
 * @property {Set<string>} marked the folded words to mark in the results
 * @property {'words' | 'phrase' | null} missed what no sentence contains; the results then contain only some of the
 * words
 * @property {boolean} wordless whether the query has no words; all documents match, but the list waits for a filter
 * @property {string[]} unknown words of the query that no text contains, as they are typed
 * @property {string[]} similar words of the texts that were taken for words of the query
 * @property {string[]} also what the synonyms of the query mean
 * @property {Note | null} note why a reference has no target
 * @property {string | null} suggestion a query with results, if there are none
 *
 * @typedef {{ scores: Map<Document, number>, query: Query, asked: AskedWord[], missed: Found['missed'],
 * formed: string[] }} Search the words of a query are found only in the forms `formed`
 */

/** @type {Omit<Found, 'documents'>} */
const PLAIN = {
  marked: new Set(),
  missed: null,
  wordless: false,
  unknown: [],
  similar: [],
  also: [],
  note: null,
  suggestion: null,
};

/** The most words that are named as similar to one of the query. */
const SIMILAR = 3;

/** The index of `/search.json`. */
export class SearchIndex {
  #common;
  #names;
  #passages;
  #synonyms;
  #texts;

  /** All documents, in the order of the file. */
  documents;

  /** @param {SearchFile} file */
  constructor(file) {
    this.kinds = file.kinds;
    this.documents = documentsOf(file);
    this.#common = new Set(file.common);
    this.#names = new Names(this.documents, this.#common);
    this.#passages = passagesOf(file, this.documents);
    this.#synonyms = synonymsOf(file);
    this.#texts = new Texts(this.documents);
  }

  /**
   * Finds what a text cites; otherwise the documents with all words of a query. If no sentence contains all words, it
   * also finds sentences with some.
   * @param {string} text
   * @returns {Found}
   */
  find(text) {
    const cited = citedIn(text, this.#passages);
    if (cited) return { ...PLAIN, documents: cited.documents, note: cited.note };
    const query = readQuery(text, this.#common);
    if (query.words.length === 0) return { ...PLAIN, documents: this.documents, wordless: true };
    const typed = this.#search(query);
    const { text: meant, found: also } = replaceSynonyms(text, this.#synonyms);
    const isKnown = typed.asked.every(isSure);
    const searches = [
      ...(also.length > 0 ? [this.#search(readQuery(meant, this.#common))] : []),
      ...(also.length === 0 || isKnown ? [typed] : []),
    ];
    const documents = this.#sorted(searches);
    const told = searches.find(({ scores }) => scores.size > 0) ?? typed;
    return {
      ...PLAIN,
      documents,
      also,
      marked: new Set(searches.flatMap(({ asked }) => this.#markedBy(asked))),
      missed: told.missed,
      unknown: unknownIn(told === typed ? text : meant, told),
      similar: this.#similar(told),
      suggestion:
        documents.length > 0 ? null : (this.#names.nearest(query.all) ?? this.#texts.vocabulary.nearest(query.words)),
    };
  }

  /**
   * The documents of several searches, the best first; equal ones in the order of the file.
   * @param {Search[]} searches
   */
  #sorted(searches) {
    const best = (/** @type {Document} */ document) =>
      Math.max(...searches.map(({ scores }) => scores.get(document) ?? 0));
    return this.documents
      .filter((document) => searches.some(({ scores }) => scores.has(document)))
      .map((document) => ({ document, score: best(document) }))
      .sort((left, right) => right.score - left.score)
      .map(({ document }) => document);
  }

  /**
   * Entries may contain other forms of the words; sentences only if none has the words themselves.
   * @param {Query} read
   * @returns {Search}
   */
  #search(read) {
    const query = {
      ...read,
      words: [...new Set(read.words.flatMap((word) => this.#texts.vocabulary.split(word) ?? [word]))],
    };
    const { hits, asked } = this.#texts.find(query);
    const whole = hits.filter((hit) => hasAll(hit, asked, true) && hasPhrases(hit, query));
    const like = whole.filter((hit) => hasAll(withoutBody(hit), asked, true));
    const sure = like.filter((hit) => isSentence(hit) && hasAll(hit, asked, false));
    const found = sure.length > 0 ? like.filter((hit) => !isSentence(hit) || sure.includes(hit)) : like;
    const isEnough = found.some(isSentence) || (query.words.length === 1 && query.phrases.length === 0);
    const others = isEnough
      ? []
      : hits.filter((hit) => found.length === 0 || (isSentence(hit) && !found.includes(hit)));
    const bodies = whole.filter((hit) => !like.includes(hit) && !others.includes(hit));
    const missed = others.length === 0 ? null : query.phrases.length > 0 ? 'phrase' : 'words';
    const scores = this.#scores([...found, ...others, ...bodies], query, asked);
    return { scores, query, asked, missed, formed: formsIn(whole, asked) };
  }

  /**
   * @param {Hit[]} hits
   * @param {Query} query
   * @param {AskedWord[]} asked
   */
  #scores(hits, query, asked) {
    const highest = Math.max(...hits.map(({ score }) => score));
    const scores = new Map(
      hits.map(({ document, match, score }) => [
        document,
        wordScore(document, match, asked) +
          orderScore(document, query.all) +
          (hasName(document) ? nameScore(this.#names.share(document, asked)) : 0) +
          modelScore(score, highest),
      ]),
    );
    if (query.phrases.length > 0) return scores;
    for (const [document, { score }] of this.#named(query, asked)) scores.set(document, score + kindScore(document));
    return scores;
  }

  /**
   * The documents that a query names: all of it, its telling words, or those that the texts contain.
   * @param {Query} query
   * @param {AskedWord[]} asked
   */
  #named({ all, words, open }, asked) {
    const known = words.filter((_, at) => asked[at]?.meaning.likeness !== null);
    const isUnsure = (/** @type {string} */ word) => words.some((other, at) => other === word && !isSure(asked[at]));
    const sequences = [all, words, known].map((words) => ({ words, isGuessed: words.some(isUnsure) }));
    return this.#names.find(sequences, open !== null);
  }

  /** @param {AskedWord[]} asked */
  #markedBy(asked) {
    return asked.flatMap(({ meaning }) =>
      [...meaning.words.keys(), ...meaning.related.keys()].flatMap((word) => this.#texts.vocabulary.parts(word)),
    );
  }

  /**
   * The words of the texts that were taken for words of the query that they do not contain: by their sound, their
   * endings or a slip, and those of the name that is most like the query.
   * @param {Search} search
   */
  #similar({ query, asked, formed }) {
    const guessed = asked.filter(({ meaning }) => meaning.likeness !== 'spelled');
    const words = guessed.flatMap(({ meaning }) => [...meaning.words.keys()].slice(0, SIMILAR));
    return [...new Set([...words, ...formed.slice(0, SIMILAR), ...this.#guessedName(query, asked)])].map((word) =>
      this.#texts.vocabulary.written(word),
    );
  }

  /**
   * The words of the name that is most like a query, without those of the query.
   * @param {Query} query
   * @param {AskedWord[]} asked
   */
  #guessedName(query, asked) {
    if (query.phrases.length > 0 || asked.every(({ meaning }) => meaning.likeness === 'spelled')) return [];
    const [best] = [...this.#named(query, asked).values()].sort((left, right) => right.score - left.score);
    return best?.guessed.filter((word) => !query.all.includes(word)) ?? [];
  }
}

/**
 * @param {Hit} hit
 * @param {AskedWord[]} asked
 * @param {boolean} isLoose whether other forms of a word count
 */
function hasAll({ match }, asked, isLoose) {
  const found = Object.keys(match);
  return asked.every(({ meaning: { words, related } }) =>
    found.some((word) => words.has(word) || (isLoose && related.has(word))),
  );
}

/**
 * Other forms of the words that no hit contains themselves.
 * @param {Hit[]} hits
 * @param {AskedWord[]} asked
 */
function formsIn(hits, asked) {
  const found = new Set(hits.flatMap(({ match }) => Object.keys(match)));
  return asked
    .filter(
      ({ meaning: { words, likeness } }) =>
        likeness === 'spelled' && ![...words.keys()].some((word) => found.has(word)),
    )
    .flatMap(({ meaning: { related } }) => [...related.keys()].filter((word) => found.has(word)));
}

/**
 * @param {Hit} hit
 * @param {Query} query
 */
const hasPhrases = ({ document: { title, text, body, names } }, { phrases }) =>
  phrases.every((phrase) => [title, text, body, ...names].some((part) => foldLine(part).includes(phrase)));

/**
 * @param {Hit} hit
 * @returns {Hit}
 */
const withoutBody = (hit) => ({
  ...hit,
  match: Object.fromEntries(Object.entries(hit.match).filter(([, fields]) => fields.some((field) => field !== 'body'))),
});

/**
 * The words of a query that are neither spelled as in the texts nor sound like one of them, as the reader typed them.
 * @param {string} text
 * @param {Search} search
 */
function unknownIn(text, { query, asked }) {
  const unknown = query.words.filter((_, at) => !isSure(asked[at]));
  const typed = new Map(wordsOf(text).map(({ word, from, to }) => [word, text.slice(from, to)]));
  return unknown.map((word) => typed.get(word) ?? word);
}

/**
 * Whether a word is spelled as in the texts, or sounds like one of them.
 * @param {AskedWord} [asked]
 */
const isSure = (asked) => asked?.meaning.likeness === 'spelled' || asked?.meaning.likeness === 'heard';

/** @param {Hit} hit */
const isSentence = ({ document }) => document.kind === 'sentence';

/**
 * The synonyms by the letters of what readers type, the longest first.
 * @param {SearchFile} file
 */
const synonymsOf = ({ synonyms }) =>
  synonyms
    .flatMap(({ w, f }) => w.map((word) => ({ letters: foldLine(word).replaceAll(' ', ''), find: f })))
    .sort((left, right) => right.letters.length - left.letters.length);

/** @type {Promise<SearchIndex> | undefined} */
let index;

/** Fetches the index once. */
export function fetchIndex() {
  index ??= fetch(new URL('../search.json', import.meta.url))
    .then((answer) => answer.json())
    .then((file) => new SearchIndex(file));
  return index;
}
