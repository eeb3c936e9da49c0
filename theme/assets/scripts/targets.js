import { readChoice, writeChoice } from './choice.js';
import { fetchCitations } from './citations.js';
import { copy, download } from './clipboard.js';
import { button, element, quantity } from './elements.js';
import { passagesOf } from './passage.js';
import { readTargets } from './target-rows.js';
import { fetchTexts, filterForm, matches } from './target-filters.js';

/** The instructors' page: filters over the table, a box to pick each row by, and what is made of the picked ones. */
const table = document.querySelector('.targets');
const targets = readTargets(table);
const form = filterForm(targets);
const count = element('p', { class: 'target-count', role: 'status' });
const picks = element('section', { class: 'picks', 'aria-label': 'Reading list' });
const said = element('p', { role: 'status' });
const uses = element('details', { open: matchMedia('(min-width: 40rem)').matches });
let picked = [];

function begin() {
  table.tHead.rows[0].prepend(element('th', { scope: 'col' }, element('span', { class: 'unseen' }, 'Pick')));
  table.tHead.rows[0].append(
    element('th', { scope: 'col' }, element('span', { class: 'unseen' }, 'Links and citations')),
  );
  table.querySelectorAll('[data-kind] > tr:first-child').forEach((row) => row.prepend(element('td')));
  table.querySelectorAll('[data-kind] > tr:first-child').forEach((row) => row.append(element('td')));
  targets.forEach(arm);
  table.before(form, count);
  picks.append(uses, said);
  table.after(picks);
  form.addEventListener('input', () => filter());
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', restore);
  restore();
}

/** Gives a row its box and its menu. */
function arm(target) {
  target.box = element('input', { type: 'checkbox', 'aria-label': `Pick ${target.name}` });
  target.box.addEventListener('change', () => pick(target));
  const menu = button('¶', () => openRow(target, menu), {
    class: 'row-menu',
    'aria-haspopup': 'dialog',
    'aria-label': `Links and citations of ${target.name}`,
  });
  target.row.prepend(element('td', {}, target.box));
  target.row.append(element('td', {}, menu));
}

/** The menu needs the words of the passage: they stand on its page. */
async function openRow(target, opener) {
  const passage = target.locator && target.kind !== 'section' ? await fetchPassage(target).catch(() => target) : target;
  const { openMenu } = await import('./menu.js');
  await openMenu([passage], opener.getBoundingClientRect(), opener);
}

async function fetchPassage(target) {
  const answer = await fetch(target.row.querySelector('a').href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = passagesOf(page.getElementById(target.id).closest('.paragraph')).find(
    (passage) => passage.id === target.id,
  );
  return { ...found, element: null };
}

function restore() {
  const choice = readChoice(location.href);
  for (const [name, value] of Object.entries(choice.filters)) form.elements[name].value = value;
  picked = choice.picked.map((key) => targets.find((target) => target.key === key)).filter(Boolean);
  targets.forEach((target) => (target.box.checked = picked.includes(target)));
  const lost = choice.picked.length - picked.length;
  showPicks(
    lost > 0 ? `${quantity(lost, 'place')} of the list in the address ${lost === 1 ? 'is' : 'are'} not here.` : '',
  );
  filter();
}

async function filter() {
  const texts = form.elements.q.value ? await fetchTexts() : new Map();
  const filters = Object.fromEntries(new FormData(form));
  for (const target of targets) target.shown = matches(target, filters, texts);
  for (const group of table.tBodies) show(group);
  count.textContent = `${targets.filter((target) => target.shown).length} of ${quantity(targets.length, 'place')}`;
  keep(filters);
}

/** Hides what does not match; the first row of a group names it as long as anything of it is shown. */
function show(group) {
  const members = targets.filter((target) => target.group === group);
  members.forEach(({ row, shown }) => (row.hidden = !shown));
  const some = members.some((target) => target.shown);
  const [head] = group.rows;
  group.hidden = !some;
  head.hidden = false;
  head.classList.toggle('context', head.dataset.id !== undefined && !members[0].shown);
}

/** The latest pick stands last, as in a syllabus. */
function pick(target) {
  picked = target.box.checked ? [...picked, target] : picked.filter((other) => other !== target);
  showPicks('');
  keep(Object.fromEntries(new FormData(form)));
}

const keep = (filters) =>
  history.replaceState(null, '', writeChoice(location.href, { filters, picked: picked.map((target) => target.key) }));

function showPicks(words) {
  const minutes = picked.reduce((sum, target) => sum + target.minutes, 0);
  const title = `Your list: ${quantity(picked.length, 'place')}${minutes > 0 ? `, ${minutes < 1 ? 'under a minute' : `${Math.round(minutes)} min`} to read` : ''}`;
  picks.hidden = picked.length === 0 && !words;
  said.textContent = words;
  uses.replaceChildren(element('summary', {}, element('h3', {}, title)), ...(picked.length > 0 ? pickButtons() : []));
}

/** The forms of a reading list that are offered as files: `reading-list.js`, which is fetched when one is asked for, makes them. */
const DOWNLOADS = ['HTML', 'Markdown', 'CSV', 'RIS', 'Common Cartridge'];

function pickButtons() {
  const group = (name, ...buttons) =>
    element(
      'div',
      { role: 'group', 'aria-label': name },
      element('span', { 'aria-hidden': 'true' }, name),
      element('div', {}, ...buttons),
    );
  return [
    group(
      'Download',
      ...DOWNLOADS.map((name) => button(name, () => take(name, (made) => download(made.file), 'Downloaded'))),
    ),
    group(
      'Copy',
      ...['HTML', 'Markdown'].map((name) => button(name, () => take(name, (made) => copy(made), 'Copied'))),
      button('Address of this choice', copyAddress),
    ),
    button('Empty the list', empty),
  ];
}

async function take(name, act, done) {
  const list = {
    title: `Reading list: ${document.querySelector('.site-title').textContent}`,
    language: document.documentElement.lang,
    targets: picked,
  };
  const { LIST_FORMS } = await import('./reading-list.js');
  const made = await LIST_FORMS[name](list, await fetchCitations());
  said.textContent =
    (await act(made)) === false
      ? 'This browser keeps its clipboard to itself: download the list instead.'
      : done === 'Copied'
        ? `Copied as ${name}.`
        : `Downloaded ${made.file.name}.`;
}

async function copyAddress() {
  const worked = await copy({ plain: location.href });
  said.textContent = worked ? 'Copied: the address of this choice' : 'The address of this page is that of your choice.';
}

function empty() {
  picked.forEach((target) => (target.box.checked = false));
  picked = [];
  showPicks('');
  keep(Object.fromEntries(new FormData(form)));
  form.elements.q.focus();
}

begin();
