/** @import { Asked } from './search-address.js' */
/** @import { Document } from './search-documents.js' */
/** @import { Found, SearchIndex } from './search-index.js' */
import { element, quantity, theOnly } from './elements.js';
import { readAddress, writeAddress } from './search-address.js';
import { Facets } from './search-facets.js';
import { fetchIndex } from './search-index.js';
import { holdPlace } from './search-place.js';
import { resultElements } from './search-results.js';
import { shortcutSwitch } from './search-shortcut.js';

/** What the search page loads: results as one types, by keyboard too, with the address kept up to date. */
const PAUSE = 300;

const MISSED = {
  words: 'No sentence has all the words; these have some. ',
  phrase: 'No sentence has the phrase with all the words; these have some of the words. ',
};

const form = theOnly('.search', HTMLFormElement);
const field = theOnly('.search [name=q]', HTMLInputElement);
const status = theOnly('.search-status', HTMLElement);
const results = theOnly('.search-results', HTMLElement);
const concordance = theOnly('.concordance', HTMLDetailsElement);
const siteTitle = document.title;

/** @typedef {{ index: SearchIndex, facets: Facets }} Search what can be found, and the lists by which it is narrowed */

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
    status.textContent = 'The search could not be loaded. The concordance below leads to the passages.';
    concordance.open = true;
    return;
  }
  form.append(element('div', { class: 'filters' }, ...search.facets.elements));
  results.after(shortcutSwitch());
  show(search);
  holdPlace();
}

function update() {
  asked = search ? askedOf(new FormData(form)) : { ...asked, q: field.value };
  history.replaceState(null, '', writeAddress(location.href, asked));
  if (search) show(search);
}

/**
 * @param {FormData} data
 * @returns {Asked}
 */
function askedOf(data) {
  const fields = [...data].map(([name, value]) => [name, String(value)]);
  return { q: '', kind: '', ...Object.fromEntries(fields) };
}

/** @param {Search} search */
function show({ index, facets }) {
  const found = index.find(asked.q);
  const isNarrowed = facets.isNarrowed(asked);
  const isAsked = isNarrowed || !found.wordless;
  const documents = isAsked ? facets.narrow(found.documents, asked) : [];
  facets.show(found.documents, asked);
  results.replaceChildren(...resultElements(documents, found));
  document.title = asked.q ? `${asked.q} · ${siteTitle}` : siteTitle;
  announce(isAsked ? summary(documents, found) : asked.q && 'Type a word or a part of one.');
}

/**
 * Said after a pause in typing, so that a screen reader is not interrupted by each letter.
 * @param {string} words
 */
function announce(words) {
  clearTimeout(announcement);
  announcement = setTimeout(() => (status.textContent = words), PAUSE);
}

/**
 * @param {Document[]} documents
 * @param {Found} found
 */
function summary(documents, found) {
  const sentences = documents.filter(({ kind }) => kind === 'sentence');
  const sections = new Set(sentences.map(({ section }) => section));
  const entries = documents.length - sentences.length;
  const parts = [
    sentences.length > 0 ? `${quantity(sentences.length, 'sentence')} in ${quantity(sections.size, 'section')}` : '',
    entries > 0 ? quantity(entries, 'entry', 'entries') : '',
  ].filter(Boolean);
  if (parts.length === 0)
    return found.documents.length > 0
      ? `What is chosen leaves none of ${quantity(found.documents.length, 'result')}.`
      : 'Nothing has these words.';
  return `${found.missed ? MISSED[found.missed] : ''}${parts.join(', and ')}.`;
}

/**
 * The arrows lead from the field through the results and back, Escape back at once; from a link below a result, which Tab leads
 * to, they go on.
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
 * How many results a key leads on; null where it is no arrow.
 * @param {string} key
 * @param {boolean} isBelow whether the focus is on a link below a result
 */
function stepOf(key, isBelow) {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return isBelow ? 0 : -1;
  return null;
}

begin();
