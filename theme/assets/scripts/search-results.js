/** @import { Document, Section } from './search-documents.js' */
/** @import { Found } from './search-index.js' */
import { ROOT } from './addresses.js';
import { button, element } from './elements.js';
import { writeAddress } from './search-address.js';
import { wordsOf } from './search-words.js';
import { soundOf } from './search-sound.js';
import { count, words, wordsLanguage } from './words.js';

/** @typedef {Pick<Found, 'spelled' | 'sounds'>} Matches the words and sounds that matched */

/** The number of results shown before the button for all. */
const ENTRIES = 5;
const SENTENCES = 40;

/**
 * The results as elements: entries first, then the sentences by their sections, the section with the best one first.
 * @param {Document[]} documents
 * @param {Matches} found
 */
export function resultElements(documents, found) {
  const entries = documents.filter(({ kind }) => kind !== 'sentence');
  const sentences = documents.filter(({ kind }) => kind === 'sentence');
  return [
    ...shortened(entries, sentences.length > 0 ? ENTRIES : SENTENCES, 'allEntries', (some) => [entryList(some, found)]),
    ...shortened(sentences, SENTENCES, 'allSentences', (some) =>
      bySection(some).map(([section, group]) => sectionGroup(section, group, found)),
    ),
  ];
}

/**
 * The first results, with a button for all.
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
  const all = button(count(words.search[name], documents.length), showAll, {
    class: 'show-all',
    name,
    lang: wordsLanguage,
  });
  return documents.length > most ? [place, all] : [place];
}

/**
 * @param {Document[]} entries
 * @param {Matches} found
 */
const entryList = (entries, found) =>
  element(
    'section',
    { class: 'hits' },
    element('h2', { lang: wordsLanguage }, words.search.onThisSite),
    element('ul', {}, ...entries.map((entry) => entryItem(entry, found))),
  );

/**
 * @param {Document} entry
 * @param {Matches} found
 */
const entryItem = (entry, found) =>
  element(
    'li',
    {},
    hit(entry, marked(entry.title, found)),
    ' ',
    element('span', { class: 'hit-kind' }, entry.kindName),
    ...(entry.text ? [element('p', {}, ...marked(entry.text, found))] : []),
    ...naming(entry),
  );

/**
 * A link from an entry to all sentences that name it by any of its names; a search for one name finds fewer.
 * @param {Document} entry
 */
function naming({ kind, id, named }) {
  const address = writeAddress(location.href, { [kind]: id });
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
const hit = ({ url }, text) => element('a', { class: 'hit', href: here(url) }, ...text);

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
export function marked(text, { spelled, sounds }) {
  /** @type {(Node | string)[]} */
  const parts = [];
  /** @type {HTMLElement | null} */
  let mark = null;
  let end = 0;
  const isFound = (/** @type {string} */ word) => spelled.has(word) || sounds.has(soundOf(word));
  for (const { from, to } of wordsOf(text).filter(({ word }) => isFound(word))) {
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
