import MiniSearch from './minisearch.js';
import { foldLine, joinedWords, wordsOf } from './search-words.js';
import { soundOf } from './search-sound.js';
import { readQuery } from './search-query.js';

/** A word with fewer letters has too many neighbours to be found by sound or with a slip. */
const SHORT = 4;

/** So has a sound: `aaaaa` sounds like every `a`. */
const SHORT_SOUND = 3;

/** How much a match weighs in each field: what a word spells counts more than how it sounds, a title more than the text. */
const SPELLED = { title: 3, names: 2, text: 1, heading: 0.3 };
const SOUNDED = { titleSound: 1.2, textSound: 0.4 };

/** What `/search.json` describes, ready to be asked. */
export class SearchIndex {
  #index = new MiniSearch({
    fields: [...Object.keys(SPELLED), ...Object.keys(SOUNDED)],
    tokenize: (text) => text.split(' '),
    processTerm: (word) => word || null,
  });
  #words = new Set();
  #sounds = new Set();
  #common;

  /** All that can be found, in the order of the file. */
  documents;

  constructor(file) {
    this.#common = new Set(file.common);
    this.documents = documentsOf(file);
    this.#index.addAll(this.documents.map((document, id) => this.#fields(document, id)));
  }

  /**
   * What has all the words of a query, the best first: `{ documents, spelled, sounds, missed }`, with the words and keys by which
   * they were found. Where no sentence has all of them, `missed` says what is missing, words or a phrase, and the sentences have some.
   * A query without a word, which is `wordless`, has all there is: to be narrowed, not to be listed.
   */
  find(text) {
    const query = readQuery(text, this.#common);
    if (query.words.length === 0)
      return { documents: this.documents, spelled: new Set(), sounds: new Set(), missed: null, wordless: true };
    const found = this.#search(query, 'AND').filter((hit) => this.#holds(hit, query.phrases));
    const all = found.some((hit) => this.#isSentence(hit)) || (query.words.length === 1 && query.phrases.length === 0);
    const some = all ? [] : this.#search(query, 'OR').filter((hit) => found.length === 0 || this.#isSentence(hit));
    return {
      ...this.#result([...found, ...some]),
      missed: some.length === 0 ? null : query.phrases.length > 0 ? 'phrase' : 'words',
    };
  }

  #search(query, combineWith) {
    const hits = this.#index.search({
      combineWith,
      queries: query.words.map((word) => this.#wordQuery(word, word === query.open)),
    });
    return hits.filter(
      ({ id, match }) =>
        this.documents[id].kind !== 'sentence' ||
        Object.values(match).some((fields) => fields.some((field) => field !== 'heading')),
    );
  }

  /** A word as it is spelled or as it sounds; with a slip only where nothing is spelled or sounds so. */
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

  #holds({ id }, phrases) {
    const { title, text, names } = this.documents[id];
    return (
      phrases.length === 0 ||
      phrases.every((phrase) => [title, text, ...names].some((part) => foldLine(part).includes(phrase)))
    );
  }

  #isSentence = ({ id }) => this.documents[id].kind === 'sentence';

  #result(hits) {
    const [spelled, sounds] = [new Set(), new Set()];
    for (const [term, fields] of hits.flatMap(({ match }) => Object.entries(match))) {
      fields.forEach((field) => (field in SPELLED ? spelled : sounds).add(term));
    }
    return { documents: hits.map(({ id }) => this.documents[id]), spelled, sounds };
  }

  #fields({ title, text, names, heading }, id) {
    const [titleWords, nameWords, textWords] = [title, names.join(' '), text].map((part) => [
      ...wordsOf(part).map(({ word }) => word),
      ...joinedWords(part),
    ]);
    const sounds = (words) => words.map(soundOf);
    const [titleSound, textSound] = [sounds([...titleWords, ...nameWords]), sounds(textWords)];
    [titleWords, nameWords, textWords].flat().forEach((word) => this.#words.add(word));
    [titleSound, textSound].flat().forEach((sound) => this.#sounds.add(sound));
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

const starts = (words, beginning) => [...words].some((word) => word.startsWith(beginning));

/** Whom a sentence names, by their kind. */
const NAMING = { actor: ({ a }) => a, framework: ({ f }) => f };

/** The file has short keys; see `SearchJson.cs`. */
function documentsOf({ sections, sentences, entries }) {
  const named = (kind, id) =>
    kind in NAMING ? sentences.filter((sentence) => NAMING[kind](sentence).includes(id)).length : 0;
  const held = sections.map(({ l, t, u, p, a, f }) => ({
    kind: 'section',
    label: l,
    title: t,
    text: '',
    names: [],
    heading: '',
    url: u,
    page: p,
    actors: a,
    frameworks: f,
  }));
  return [
    ...sentences.map(({ i, s, t, a, f }) => ({
      kind: 'sentence',
      section: held[s],
      title: '',
      text: t,
      names: [],
      heading: held[s].title,
      url: `${held[s].page}#${i}`,
      actors: a,
      frameworks: f,
    })),
    ...held,
    ...entries.map(({ k, i, t, d, n, u, a, f }) => ({
      kind: k,
      id: i,
      title: t,
      text: d,
      names: n,
      heading: '',
      url: u,
      actors: a,
      frameworks: f,
      named: named(k, i),
    })),
  ];
}

let index;

/** Fetches what can be found, once. */
export function fetchIndex() {
  index ??= fetch(new URL('../search.json', import.meta.url))
    .then((answer) => answer.json())
    .then((file) => new SearchIndex(file));
  return index;
}
