import { filterForm } from './filter-form.js';
import { count, words } from './words.js';

/**
 * The filters of an entry's sentences: the other entries that they name, and the section. While a filter is on, every
 * fold with a match is open, and a part without a match is hidden.
 */
const PAIR = '#with-';
const form = document.querySelector('.sentence-filters');
const list = form?.parentElement;
const sentences = [...(list?.querySelectorAll('li[data-counted]') ?? [])].filter((item) => item instanceof HTMLElement);
const parts = [...(list?.querySelectorAll('.counted') ?? [])].filter((part) => part instanceof HTMLElement);
const folds = parts.filter((part) => part instanceof HTMLDetailsElement);

/** @param {FormData} chosen */
function filter(chosen) {
  const section = String(chosen.get('section') ?? '');
  const named = [...chosen].filter(([name, value]) => name !== 'section' && value).map(([, value]) => String(value));
  for (const sentence of sentences) {
    const names = (sentence.dataset.named ?? '').split(' ');
    sentence.hidden = !named.every((name) => names.includes(name)) || !(!section || sentence.closest(`#${section}`));
  }
  const filtered = section !== '' || named.length > 0;
  for (const part of parts) part.hidden = !part.querySelector('li[data-counted]:not([hidden])');
  for (const fold of folds) fold.open = filtered && !fold.hidden;
  const output = form?.querySelector('output');
  const shown = sentences.filter((sentence) => !sentence.hidden).length;
  if (output) output.textContent = filtered ? count(words.sentences.shown, sentences.length, { shown }) : '';
}

/**
 * Shows the sentences that a link to a folded list means (`#with-…`): it selects the entry in the filters.
 * @param {HTMLFormElement} form
 */
function followLink(form) {
  const other = location.hash.startsWith(PAIR) ? location.hash.slice(PAIR.length) : '';
  const select = [...form.querySelectorAll('select')].find((each) =>
    [...each.options].some((option) => other !== '' && option.value === other),
  );
  if (!select) return;
  form.reset();
  select.value = other;
  form.dispatchEvent(new Event('change'));
  form.scrollIntoView();
}

if (form instanceof HTMLFormElement) {
  filterForm(form, filter);
  // After the browser has scrolled to the fragment, which it does until the page has loaded.
  addEventListener('load', () => setTimeout(() => followLink(form)));
  addEventListener('hashchange', () => followLink(form));
}
