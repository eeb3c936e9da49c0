import { element, quantity } from './elements.js';
import { readAddress, writeAddress } from './search-address.js';
import { Facets, narrow } from './search-facets.js';
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

const form = document.querySelector('.search');
const field = form.elements.q;
const status = document.querySelector('.search-status');
const results = document.querySelector('.search-results');
const concordance = document.querySelector('.concordance');
const siteTitle = document.title;
let [index, facets, asked] = [null, null, readAddress(location.href)];
let announcement;

async function begin() {
  concordance.open = location.hash !== '';
  field.value = asked.q;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', update);
  document.addEventListener('keydown', steer);
  try {
    index = await fetchIndex();
  } catch {
    status.textContent = 'The search could not be loaded. The concordance below leads to the passages.';
    concordance.open = true;
    return;
  }
  facets = new Facets(index.documents);
  form.append(element('div', { class: 'filters' }, ...facets.elements));
  results.after(shortcutSwitch());
  show();
  holdPlace();
}

function update() {
  asked = facets ? Object.fromEntries(new FormData(form)) : { ...asked, q: field.value };
  history.replaceState(null, '', writeAddress(location.href, asked));
  if (index) show();
}

function show() {
  const found = index.find(asked.q);
  const isNarrowed = Boolean(asked.kind || asked.actor || asked.framework);
  const isAsked = isNarrowed || !found.wordless;
  const documents = isAsked ? narrow(found.documents, asked) : [];
  facets.show(found.documents, asked);
  results.replaceChildren(...resultElements(documents, found));
  document.title = asked.q ? `${asked.q} · ${siteTitle}` : siteTitle;
  announce(isAsked ? summary(documents, found) : asked.q && 'Type a word or a part of one.');
}

/** Said after a pause in typing, so that a screen reader is not interrupted by each letter. */
function announce(words) {
  clearTimeout(announcement);
  announcement = setTimeout(() => (status.textContent = words), PAUSE);
}

function summary(documents, found) {
  const sentences = documents.filter(({ kind }) => kind === 'sentence');
  const parts = [
    sentences.length > 0 &&
      `${quantity(sentences.length, 'sentence')} in ${quantity(new Set(sentences.map(({ section }) => section)).size, 'section')}`,
    documents.length > sentences.length && quantity(documents.length - sentences.length, 'entry', 'entries'),
  ].filter(Boolean);
  if (parts.length === 0)
    return found.documents.length > 0
      ? `What is chosen leaves none of ${quantity(found.documents.length, 'result')}.`
      : 'Nothing has these words.';
  return `${MISSED[found.missed] ?? ''}${parts.join(', and ')}.`;
}

/** The arrows lead from the field through the results and back, Escape back at once; from a link below a result, which Tab leads to, they go on. */
function steer(event) {
  const hits = [...results.querySelectorAll('.hit')];
  const isBelow = document.activeElement.matches('.naming');
  const at = hits.indexOf(
    isBelow ? document.activeElement.closest('li').querySelector('.hit') : document.activeElement,
  );
  const step = { ArrowDown: 1, ArrowUp: isBelow ? 0 : -1 }[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || (at < 0 && document.activeElement !== field))
    return;
  if (event.key === 'Escape' && at >= 0) field.focus();
  else if (step !== undefined && (at >= 0 || (step > 0 && hits.length > 0)))
    (hits[Math.min(at + step, hits.length - 1)] ?? field).focus();
  else return;
  event.preventDefault();
}

begin();
