/** @import { Document, Section } from './search-documents.js' */
/** @import { Found } from './search-index.js' */
import { ROOT } from './addresses.js';
import { button, element } from './elements.js';
import { writeAddress } from './search-address.js';
import { wordsOf } from './search-words.js';
import { count, fill, words, wordsLanguage } from './words.js';

/** @typedef {Pick<Found, 'marked'>} Matches the words that matched */

/** The number of results shown before the button for all. */
const BEST = 3;
const ENTRIES = 5;
const SENTENCES = 40;

/**
 * The results as elements: the best ones of all kinds, then the other entries, then the other sentences by their
 * sections, the section with the best one first. Results of one kind are in one list.
 * @param {Document[]} documents
 * @param {Matches} found
 */
export function resultElements(documents, found) {
  const isMixed = documents.some(isSentence) && !documents.every(isSentence);
  const best = isMixed ? documents.slice(0, BEST) : [];
  const others = documents.slice(best.length);
  const entries = others.filter((document) => !isSentence(document));
  const sentences = others.filter(isSentence);
  return [
    ...(isMixed ? [itemList(words.search.bestMatches, best, found)] : []),
    ...shortened(entries, sentences.length > 0 ? ENTRIES : SENTENCES, 'allEntries', (some) => [
      itemList(words.search.onThisSite, some, found),
    ]),
    ...shortened(sentences, SENTENCES, 'allSentences', (some) =>
      bySection(some).map(([section, group]) => sectionGroup(section, group, found)),
    ),
  ];
}

/** @param {Document} document */
const isSentence = ({ kind }) => kind === 'sentence';

/**
 * The first results, with a button for the others.
 * @param {Document[]} documents
 * @param {number} most
 * @param {'allEntries' | 'allSentences'} name
 * @param {(some: Document[]) => HTMLElement[]} make
 */
function shortened(documents, most, name, make) {
  if (documents.length === 0) return [];
  const place = element('div', {}, ...make(documents.slice(0, most)));
  const showAll = () => {
    const shown = place.querySelectorAll('.hit').length;
    place.replaceChildren(...make(documents));
    const next = place.querySelectorAll('.hit')[Math.min(shown, documents.length - 1)];
    if (next instanceof HTMLElement) next.focus();
    all.remove();
  };
  const all = button(count(words.search[name], documents.length - most), showAll, {
    class: 'show-all',
    name,
    lang: wordsLanguage,
  });
  return documents.length > most ? [place, all] : [place];
}

/**
 * @param {string} heading
 * @param {Document[]} documents
 * @param {Matches} found
 */
const itemList = (heading, documents, found) =>
  element(
    'section',
    { class: 'hits' },
    element('h2', { lang: wordsLanguage }, heading),
    element('ul', {}, ...documents.map((document) => item(document, found))),
  );

/**
 * @param {Document} document
 * @param {Matches} found
 */
const item = (document, found) =>
  element(
    'li',
    {},
    hit(document, marked(document.title || document.text, found)),
    ' ',
    element('span', { class: 'hit-kind' }, kindOf(document)),
    ...(document.title && document.text ? [element('p', {}, ...marked(document.text, found))] : []),
    ...naming(document),
  );

/**
 * The name of a kind; for a sentence, its place.
 * @param {Document} document
 */
const kindOf = ({ kindName, section, number }) =>
  section && number ? fill(words.search.sentencePlace, { section: section.label, number }) : kindName;

/**
 * A link from an entry to all sentences that name it by any of its names; a search for one name finds fewer.
 * @param {Document} entry
 */
function naming({ kind, id, named }) {
  const address = writeAddress(location.href, { kind: 'sentence', [kind]: id });
  return named > 0 && address !== location.href
    ? [
        element(
          'p',
          {},
          element('a', { class: 'naming', href: address, lang: wordsLanguage }, count(words.search.naming, named)),
        ),
      ]
    : [];
}

/**
 * @param {Document[]} sentences
 * @returns {[Section, Document[]][]}
 */
const bySection = (sentences) =>
  [...Map.groupBy(sentences, ({ section }) => section)].flatMap(([section, group]) =>
    section ? [[section, group]] : [],
  );

/**
 * @param {Section} section
 * @param {Document[]} sentences
 * @param {Matches} found
 */
const sectionGroup = (section, sentences, found) =>
  element(
    'section',
    { class: 'hits' },
    element('h2', {}, element('a', { href: here(section.url) }, ...marked(section.title || section.label, found))),
    element('ul', {}, ...sentences.map((sentence) => element('li', {}, hit(sentence, marked(sentence.text, found))))),
  );

/**
 * @param {Document} document
 * @param {(Node | string)[]} text
 */
const hit = ({ kind, url }, text) => element('a', { class: 'hit', 'data-kind': kind, href: here(url) }, ...text);

/**
 * The address of a route, which may be below the root of the host.
 * @param {string} route
 */
const here = (route) => new URL(route.slice(1), ROOT).href;

/**
 * A text with its matching words marked; adjacent words get one mark.
 * @param {string} text
 * @param {Matches} found
 */
export function marked(text, found) {
  /** @type {(Node | string)[]} */
  const parts = [];
  /** @type {HTMLElement | null} */
  let mark = null;
  let end = 0;
  for (const { from, to } of wordsOf(text).filter(({ word }) => found.marked.has(word))) {
    if (mark && /^[\s\p{Pd}]*$/u.test(text.slice(end, from))) {
      mark.append(text.slice(end, to));
    } else {
      mark = element('mark', {}, text.slice(from, to));
      parts.push(text.slice(end, from), mark);
    }
    end = to;
  }
  return [...parts, text.slice(end)];
}
