/** @import { Document } from './search-documents.js' */
/** @import { Query } from './search-query.js' */
/** @import { AskedWord } from './search-ranking.js' */
/** @import { Meaning } from './search-vocabulary.js' */
import MiniSearch from '../vendor/minisearch.js';
import { isName } from './search-names.js';
import { Vocabulary } from './search-vocabulary.js';
import { foldLine, joinedWords, symbolsOf, wordsOf } from './search-words.js';

/**
 * A document with the fields in which each word matched.
 * @typedef {{ document: Document, match: Record<string, string[]>, score: number }} Hit the score is of the model of
 * the index, BM25+
 */

/** The weights of the fields in the model. */
const BOOST = { title: 3, names: 2, text: 1, body: 0.4, heading: 0.3 };

/** The words of all documents: which documents contain what a query means. */
export class Texts {
  #index = new MiniSearch({
    fields: Object.keys(BOOST),
    tokenize: (text) => text.split(' '),
    processTerm: (word) => word || null,
  });
  #documents;

  vocabulary = new Vocabulary();

  /** @param {Document[]} documents */
  constructor(documents) {
    this.#documents = documents;
    for (const { title, text, body, names } of documents)
      for (const part of [title, text, body, ...names]) this.vocabulary.add(part);
    this.#index.addAll(documents.map(fieldsOf));
  }

  /**
   * All documents with a word that one of the query means, or with another form of it, and the words of the query.
   * @param {Query} query
   * @returns {{ hits: Hit[], asked: AskedWord[] }}
   */
  find(query) {
    const meanings = query.words.map((word) => this.#meaning(query, word));
    const words = meanings.flatMap(({ words, related }) => [...words.keys(), ...related.keys()]);
    const hits = this.#index
      .search({ combineWith: 'OR', queries: [...new Set(words)], boost: BOOST })
      .flatMap(({ id, match, score }) => {
        const document = this.#documents[id];
        return document && hasOwnWord(document, match) ? [{ document, match, score }] : [];
      });
    return { hits, asked: this.#shares(meanings, hits) };
  }

  /**
   * What a word of a query means; also a word of the texts that joins it with its neighbor.
   * @param {Query} query
   * @param {string} word
   * @returns {Meaning}
   */
  #meaning({ all, open }, word) {
    const meaning = this.vocabulary.meaning(word, word === open);
    const joined = all.slice(1).flatMap((second, index) => {
      const first = all[index] ?? '';
      return (first === word || second === word) && this.vocabulary.has(first + second) ? [first + second] : [];
    });
    for (const other of joined) meaning.words.set(other, 1);
    return joined.length > 0 ? { ...meaning, likeness: 'spelled' } : meaning;
  }

  /**
   * The words of a query with their shares: a word in few documents tells more.
   * @param {Meaning[]} meanings
   * @param {Hit[]} hits
   * @returns {AskedWord[]}
   */
  #shares(meanings, hits) {
    const told = meanings.map((meaning) => {
      const count = hits.filter(({ match }) => Object.keys(match).some((word) => meaning.words.has(word))).length;
      return count > 0 ? Math.log(1 + this.#documents.length / count) : 0;
    });
    const sum = told.reduce((total, some) => total + some, 0) || 1;
    return meanings.map((meaning, at) => ({ meaning, share: (told[at] ?? 0) / sum }));
  }
}

/**
 * @param {Document} document
 * @param {number} id
 */
const fieldsOf = (document, id) => ({
  id,
  title: allWords(document.title),
  names: allWords([...document.names, ...(isName(document) ? [document.text] : [])].join(' · ')),
  text: allWords(document.text),
  body: allWords(document.body),
  heading: foldLine(document.heading).trim(),
});

/** @param {string} text */
const allWords = (text) =>
  [...wordsOf(text).map(({ word }) => word), ...joinedWords(text).map(({ joined }) => joined), ...symbolsOf(text)].join(
    ' ',
  );

/**
 * Whether more than the heading of a sentence's section matched.
 * @param {Document} document
 * @param {Hit['match']} match
 */
const hasOwnWord = ({ kind }, match) =>
  kind !== 'sentence' || Object.values(match).some((fields) => fields.some((field) => field !== 'heading'));
