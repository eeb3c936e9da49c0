import { filterForm } from './filter-form.js';
import { count, words } from './words.js';

/** The filters of the timeline: an actor and a theme. They apply to the list and to the picture. */
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

/** @param {FormData} chosen */
function filter(chosen) {
  const [actor, theme] = [String(chosen.get('actor') ?? ''), String(chosen.get('theme') ?? '')];
  let shown = 0;
  for (const entry of entries) {
    const matches = (!actor || entry.actor.includes(actor)) && (!theme || entry.theme.includes(theme));
    entry.item.hidden = !matches;
    entry.links.forEach((link) => link.classList.toggle('off', !matches));
    shown += matches ? 1 : 0;
  }
  const output = form?.querySelector('output');
  if (output) output.textContent = count(words.timeline.shown, entries.length, { shown });
}

if (form instanceof HTMLFormElement) filterForm(form, filter);
