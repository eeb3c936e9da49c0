/** @import { Asked } from './search-address.js' */
/** @import { Document } from './search-documents.js' */
/** @import { Found, SearchIndex } from './search-index.js' */
import { element, theOnly } from './elements.js';
import { readAddress, writeAddress } from './search-address.js';
import { Facets } from './search-facets.js';
import { fetchIndex } from './search-index.js';
import { holdPlace } from './search-place.js';
import { resultElements } from './search-results.js';
import { shortcutSwitch } from './search-shortcut.js';
import { count, fill, words, wordsLanguage } from './words.js';

/** On the search page: results while the reader types, keyboard navigation, and the search in the address. */
const PAUSE = 300;

const NOTES = {
  beyond: words.search.beyond,
  section: words.search.noSection,
  unnamed: words.search.unnamed,
  page: words.search.noPage,
  id: words.search.noId,
};

const MISSED = { words: words.search.missedWords, phrase: words.search.missedPhrase };

const form = theOnly('.search', HTMLFormElement);
const field = theOnly('.search [name=q]', HTMLInputElement);
const status = theOnly('.search-status', HTMLElement);
const results = theOnly('.search-results', HTMLElement);
const concordance = theOnly('.concordance', HTMLDetailsElement);
const pageTitle = document.title;

/** @typedef {{ index: SearchIndex, facets: Facets }} Search what can be found, and the lists by which it is narrowed */

/** Shows what is below the field, in one step, so that nothing moves while the index is being loaded. */
const uncover = () => document.documentElement.classList.add('search-ready');

/** @type {Search | null} null until the index is loaded */
let search = null;
let asked = readAddress(location.href);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let announcement;

async function begin() {
  concordance.open = location.hash !== '';
  field.value = asked.q;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', update);
  document.addEventListener('keydown', steer);
  try {
    const index = await fetchIndex();
    search = { index, facets: new Facets(index.documents, index.kinds) };
  } catch {
    status.textContent = words.search.failed;
    concordance.open = true;
    uncover();
    return;
  }
  form.append(element('div', { class: 'filters' }, ...search.facets.elements));
  if (wordsLanguage) status.lang = wordsLanguage;
  results.after(shortcutSwitch());
  clearTimeout(announcement);
  status.replaceChildren(...show(search));
  uncover();
  holdPlace();
}

function update() {
  asked = search ? askedOf(new FormData(form)) : { ...asked, q: field.value };
  history.replaceState(null, '', writeAddress(location.href, asked));
  if (search) announce(show(search));
}

/**
 * @param {FormData} data
 * @returns {Asked}
 */
function askedOf(data) {
  const fields = [...data].map(([name, value]) => [name, String(value)]);
  return { q: '', kind: '', ...Object.fromEntries(fields) };
}

/**
 * Shows the results, and gives what is said about them.
 * @param {Search} search
 * @returns {(Node | string)[]}
 */
function show({ index, facets }) {
  const found = index.find(asked.q);
  const isNarrowed = facets.isNarrowed(asked);
  const isAsked = isNarrowed || !found.wordless;
  const documents = isAsked ? facets.narrow(found.documents, asked) : [];
  facets.show(found.documents, asked);
  results.replaceChildren(...resultElements(documents, found));
  document.title = asked.q ? fill(words.search.pageTitle, { query: asked.q, page: pageTitle }) : pageTitle;
  const wordless = found.wordless && asked.q ? [words.search.typeWord] : [];
  return isAsked ? [[...wordless, summary(documents, found)].join(' '), ...suggestionOf(found)] : wordless;
}

/**
 * A link to a query that is like one without results.
 * @param {Found} found
 */
function suggestionOf({ suggestion }) {
  if (suggestion === null) return [];
  const [before = '', after = ''] = words.search.suggestion.split('{query}');
  return [` ${before}`, element('a', { href: writeAddress(location.href, { q: suggestion }) }, suggestion), after];
}

/**
 * Announces after a pause in typing, so that letters do not interrupt a screen reader.
 * @param {(Node | string)[]} said
 */
function announce(said) {
  clearTimeout(announcement);
  announcement = setTimeout(() => status.replaceChildren(...said), PAUSE);
}

/**
 * What was found, and what was guessed.
 * @param {Document[]} documents
 * @param {Found} found
 */
function summary(documents, found) {
  const { missed, unknown, also, similar, note } = found;
  const list = (/** @type {string[]} */ guessed) =>
    guessed.map((word) => fill(words.search.guess, { word })).join(', ');
  return [
    ...(note ? [NOTES[note]] : []),
    ...(missed && documents.length > 0 ? [MISSED[missed]] : []),
    ...(unknown.length > 0 && documents.length > 0 ? [fill(words.search.unknown, { words: list(unknown) })] : []),
    countsOf(documents, found),
    ...(also.length > 0 ? [fill(words.search.also, { words: list(also) })] : []),
    ...(similar.length > 0 ? [fill(words.search.similar, { words: list(similar) })] : []),
  ].join(' ');
}

/**
 * @param {Document[]} documents
 * @param {Found} found
 */
function countsOf(documents, found) {
  const { length } = documents;
  if (length === 0)
    return found.documents.length > 0 ? count(words.search.noneChosen, found.documents.length) : nothing(found);
  const within = documents.flatMap(({ kind, section }) => (kind === 'sentence' ? [section] : []));
  const sentences = count(words.search.sentences, within.length);
  const sections = count(words.search.sections, new Set(within).size);
  const entries = count(words.search.entries, length - within.length);
  const { foundBoth, foundEntries, foundSentences } = words.search;
  const message = within.length === 0 ? foundEntries : within.length < length ? foundBoth : foundSentences;
  return fill(message, { sentences, sections, entries });
}

/**
 * That nothing was found; without a similar query also where the words of the study are listed.
 * @param {Found} found
 */
const nothing = ({ suggestion, note }) =>
  suggestion === null && note === null ? `${words.search.nothing} ${words.search.listed}` : words.search.nothing;

/**
 * The arrow keys move between the field and the results, and Escape returns to the field. They also work on links below
 * a result, which Tab reaches.
 * @param {KeyboardEvent} event
 */
function steer(event) {
  const hits = [...results.querySelectorAll('.hit')].filter((hit) => hit instanceof HTMLElement);
  const active = document.activeElement;
  const isBelow = active?.matches('.naming') ?? false;
  const current = isBelow ? active?.closest('li')?.querySelector('.hit') : active;
  const at = hits.findIndex((hit) => hit === current);
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || (at < 0 && active !== field)) return;
  const step = stepOf(event.key, isBelow);
  if (event.key === 'Escape' && at >= 0) field.focus();
  else if (step !== null && (at >= 0 || (step > 0 && hits.length > 0)))
    (hits[Math.min(at + step, hits.length - 1)] ?? field).focus();
  else return;
  event.preventDefault();
}

/**
 * The number of results that a key moves by; null if it is not an arrow key.
 * @param {string} key
 * @param {boolean} isBelow whether the focus is on a link below a result
 */
function stepOf(key, isBelow) {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return isBelow ? 0 : -1;
  return null;
}

begin();
