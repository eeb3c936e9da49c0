import { button, element, quantity } from './elements.js';
import { writeAddress } from './search-address.js';
import { wordsOf } from './search-words.js';
import { soundOf } from './search-sound.js';

const NAMES = {
  section: 'Section',
  actor: 'Actor',
  framework: 'Framework',
  term: 'Term',
  place: 'Place',
  work: 'Work cited',
  event: 'Event',
};

/** How many are shown until somebody asks for all. */
const ENTRIES = 5;
const SENTENCES = 40;

/** The results as elements: entries first, then the sentences by their sections, the section with the best one first. */
export function resultElements(documents, found) {
  const entries = documents.filter(({ kind }) => kind !== 'sentence');
  const sentences = documents.filter(({ kind }) => kind === 'sentence');
  return [
    ...shortened(entries, sentences.length > 0 ? ENTRIES : SENTENCES, 'entries', (some) => [entryList(some, found)]),
    ...shortened(sentences, SENTENCES, 'sentences', (some) =>
      bySection(some).map((group) => sectionGroup(group, found)),
    ),
  ];
}

/** The first few, with a button for all. */
function shortened(documents, most, name, make) {
  if (documents.length === 0) return [];
  const place = element('div', {}, ...make(documents.slice(0, most)));
  const all = button(
    `Show all ${documents.length} ${name}`,
    () => {
      const shown = place.querySelectorAll('.hit').length;
      place.replaceChildren(...make(documents));
      place.querySelectorAll('.hit')[Math.min(shown, documents.length - 1)].focus();
      all.remove();
    },
    { class: 'show-all', name },
  );
  return documents.length > most ? [place, all] : [place];
}

const entryList = (entries, found) =>
  element(
    'section',
    { class: 'hits' },
    element('h2', {}, 'On this site'),
    element(
      'ul',
      {},
      ...entries.map((entry) =>
        element(
          'li',
          {},
          hit(entry, marked(entry.title, found)),
          ' ',
          element('span', { class: 'hit-kind' }, NAMES[entry.kind]),
          ...(entry.text ? [element('p', {}, ...marked(entry.text, found))] : []),
          ...naming(entry),
        ),
      ),
    ),
  );

/** Leads from an actor or framework to all that names it, by whichever of its names: the words of one find fewer. */
function naming({ kind, id, named }) {
  const address = writeAddress(location.href, { [kind]: id });
  const words = `${quantity(named, 'sentence')} ${named === 1 ? 'names' : 'name'} it`;
  return named > 0 && address !== location.href
    ? [element('p', {}, element('a', { class: 'naming', href: address }, words))]
    : [];
}

const bySection = (sentences) => [...Map.groupBy(sentences, ({ section }) => section)];

const sectionGroup = ([section, sentences], found) =>
  element(
    'section',
    { class: 'hits' },
    element('h2', {}, element('a', { href: here(section.url) }, ...marked(section.title || section.label, found))),
    element('ul', {}, ...sentences.map((sentence) => element('li', {}, hit(sentence, marked(sentence.text, found))))),
  );

const hit = ({ url }, text) => element('a', { class: 'hit', href: here(url) }, ...text);

/** A route of the site as an address, wherever the site is put. */
const here = (route) => new URL(`..${route}`, import.meta.url).href;

/** A text with the words marked by which it was found; those beside each other together. */
export function marked(text, { spelled, sounds }) {
  const parts = [];
  let [end, mark] = [0, null];
  for (const { word, from, to } of wordsOf(text).filter(({ word }) => isFound(word, spelled, sounds))) {
    if (mark && /^[\s\p{Pd}]*$/u.test(text.slice(end, from))) {
      mark.textContent += text.slice(end, to);
    } else {
      mark = element('mark', {}, text.slice(from, to));
      parts.push(text.slice(end, from), mark);
    }
    end = to;
  }
  return [...parts, text.slice(end)];
}

const isFound = (word, spelled, sounds) => spelled.has(word) || sounds.has(soundOf(word));
