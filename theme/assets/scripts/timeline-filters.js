import { count, words } from './words.js';

/**
 * The filters of the timeline: an actor and a theme. They apply to the list and to the picture. The selection is in the
 * address (`?actor=…&theme=…`), so that it can be kept and shared.
 */
const form = document.querySelector('.timeline-filters');
const entries = [...document.querySelectorAll('.timeline > li')]
  .filter((item) => item instanceof HTMLElement)
  .map((item) => ({
    item,
    links: [...document.querySelectorAll('.timeline-figure a')].filter(
      (link) => link.getAttribute('href') === `#${item.id}`,
    ),
    actor: (item.dataset.actors ?? '').split(' '),
    theme: (item.dataset.themes ?? '').split('|'),
  }));

/** @param {HTMLFormElement} form */
function begin(form) {
  read(form);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    filter(form);
    keep(form);
  });
  addEventListener('popstate', () => read(form));
}

/**
 * Reads the selection from the address, and ignores values that the page does not offer.
 * @param {HTMLFormElement} form
 */
function read(form) {
  const query = new URL(location.href).searchParams;
  for (const select of form.querySelectorAll('select')) {
    const wanted = query.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === wanted) ? wanted : '';
  }
  filter(form);
}

/** @param {HTMLFormElement} form */
function filter(form) {
  const data = new FormData(form);
  const [actor, theme] = [String(data.get('actor') ?? ''), String(data.get('theme') ?? '')];
  let shown = 0;
  for (const entry of entries) {
    const matches = (!actor || entry.actor.includes(actor)) && (!theme || entry.theme.includes(theme));
    entry.item.hidden = !matches;
    entry.links.forEach((link) => link.classList.toggle('off', !matches));
    shown += matches ? 1 : 0;
  }
  const output = form.querySelector('output');
  if (output) output.textContent = count(words.timeline.shown, entries.length, { shown });
}

/** @param {HTMLFormElement} form */
function keep(form) {
  const address = new URL(location.href);
  for (const [name, value] of new FormData(form)) {
    if (value) address.searchParams.set(name, String(value));
    else address.searchParams.delete(name);
  }
  history.replaceState(null, '', address);
}

if (form instanceof HTMLFormElement) begin(form);
