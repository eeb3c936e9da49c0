/** @import { LinkTarget } from './passage.js' */
/** @import { Target } from './target-rows.js' */
import { filterNames, readChoice, writeChoice } from './choice.js';
import { button, element, theOnly } from './elements.js';
import { stopAtOneRow } from './row-keys.js';
import { fetchPage } from './site-pages.js';
import { pickButtons, showHandout } from './target-picks.js';
import { linkOf, readFacets, readTargets } from './target-rows.js';
import { fetchTexts, filtersOf, matches } from './target-filters.js';
import { count as counted, fill, words, wordsLanguage } from './words.js';

/**
 * On the instructors' page: filters above the table, a checkbox for each row, and the reading list of the picked rows.
 */
const table = theOnly('.targets', HTMLTableElement);
const targets = readTargets(table);
const facets = readFacets(table);
const form = filtersOf(targets, facets);
const facetKinds = facets.map(({ kind }) => kind);
const names = filterNames(facetKinds);
const count = element('p', { class: 'target-count', role: 'status', lang: wordsLanguage });
const keys = element('p', { class: 'target-keys', id: '_target-keys', lang: wordsLanguage }, words.targets.keys);
const picks = element('section', { class: 'picks', lang: wordsLanguage, 'aria-label': words.targets.list });
const said = element('p', { role: 'status' });
const uses = element('details', { open: matchMedia('(min-width: 40rem)').matches });

/** The checkbox of each row. */
const boxes = new Map(
  targets.map((target) => [
    target,
    element('input', {
      type: 'checkbox',
      lang: wordsLanguage,
      'aria-label': fill(words.targets.pickRow, { name: target.name }),
    }),
  ]),
);

/** @type {Target[]} */
let picked = [];

/** Whether the handout of the picked rows is open, so that the address leads to it. */
let handout = false;

/** Updates the row at which Tab stops. */
let updateStops = () => {};

function begin() {
  addColumns();
  targets.forEach(arm);
  updateStops = stopAtOneRow(table);
  table.setAttribute('aria-describedby', keys.id);
  table.before(form, count, keys);
  picks.append(uses, said);
  table.after(picks);
  form.addEventListener('input', () => filter());
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', restore);
  restore();
}

/** Adds the headings of the columns for checkboxes and menus, and empty cells in the heading rows of groups. */
function addColumns() {
  const head = (/** @type {string} */ name) =>
    element('th', { scope: 'col' }, element('span', { class: 'unseen', lang: wordsLanguage }, name));
  table.tHead?.rows[0]?.prepend(head(words.targets.pick));
  table.tHead?.rows[0]?.append(head(words.targets.links));
  for (const row of table.querySelectorAll('[data-kind] > tr:first-child')) {
    row.prepend(element('td'));
    row.append(element('td'));
  }
}

/**
 * Adds the checkbox and the menu to a row.
 * @param {Target} target
 */
function arm(target) {
  const box = boxOf(target);
  box.addEventListener('change', () => pick(target));
  const menu = button('¶', () => openRow(target, menu), {
    class: 'row-menu',
    'aria-haspopup': 'dialog',
    lang: wordsLanguage,
    'aria-label': fill(words.targets.linksOf, { name: target.name }),
  });
  if (target.opening.endsWith('…')) addFullText(target);
  target.row.prepend(element('td', {}, box));
  target.row.append(element('td', {}, menu));
}

/**
 * Makes the first words of a passage a button that shows all of its words, and hides them again.
 * @param {Target} target
 */
function addFullText(target) {
  const opening = linkOf(target.row).nextSibling;
  if (!opening) return;
  const toggle = button(
    target.opening,
    async () => {
      const isOpen = toggle.getAttribute('aria-expanded') === 'true';
      const text = isOpen ? '' : await fetchText(target.id);
      toggle.textContent = text || target.opening;
      toggle.setAttribute('aria-expanded', String(Boolean(text)));
      sayAlone(text === null ? words.targets.noTexts : '');
    },
    { class: 'opening', 'aria-expanded': 'false' },
  );
  opening.replaceWith(' ', toggle);
}

/**
 * The words of a passage; null if the study cannot be fetched.
 * @param {string} id
 */
async function fetchText(id) {
  const { fetchStudy, sentencesOf } = await import('./study-texts.js');
  const study = await fetchStudy();
  return (
    study &&
    sentencesOf(study, id)
      .flat()
      .map(({ text }) => text)
      .join(' ')
  );
}

/** @param {Target} target */
function boxOf(target) {
  const box = boxes.get(target);
  if (!box) throw new Error(`“${target.name}” has no box.`);
  return box;
}

/**
 * Opens the menu of a row. It needs the words of the passage, which are on its page.
 * @param {Target} target
 * @param {HTMLElement} opener
 */
async function openRow(target, opener) {
  const passage = target.locator && target.kind !== 'section' ? await fetchPassage(target).catch(() => target) : target;
  const { openMenu } = await import('./menu.js');
  await openMenu([passage], opener.getBoundingClientRect(), opener);
}

/**
 * @param {Target} target
 * @returns {Promise<LinkTarget>}
 */
async function fetchPassage(target) {
  const { href } = linkOf(target.row);
  const [{ passagesOf }, page] = await Promise.all([import('./passage.js'), fetchPage(href)]);
  const paragraph = page?.getElementById(target.id)?.closest('.paragraph');
  const found = paragraph && passagesOf(paragraph, href).find((passage) => passage.id === target.id);
  if (!found) throw new Error(`${href} has no “${target.id}”.`);
  return { ...found, element: null };
}

function restore() {
  const choice = readChoice(location.href, names);
  for (const [name, value] of Object.entries(choice.filters)) field(name).value = value;
  picked = choice.picked.flatMap((key) => targets.find((target) => target.key === key) ?? []);
  for (const [target, box] of boxes) box.checked = picked.includes(target);
  const lost = choice.picked.length - picked.length;
  showPicks(lost > 0 ? counted(words.targets.lost, lost) : '');
  handout = choice.handout && picked.length > 0 && lost === 0;
  filter();
  if (handout && !document.querySelector('.sheet')) openHandout();
}

/** Opens the handout, which has an address while it is open. */
async function openHandout() {
  const sheet = await showHandout(picked, say);
  keepHandout(sheet !== null);
  sheet?.addEventListener('close', () => keepHandout(false));
}

/** @param {boolean} isOpen */
function keepHandout(isOpen) {
  handout = isOpen;
  keep(asked());
}

/**
 * A field of the filters.
 * @param {string} name
 */
function field(name) {
  const found = form.elements.namedItem(name);
  if (found instanceof HTMLInputElement || found instanceof HTMLSelectElement) return found;
  throw new Error(`There is no filter “${name}”.`);
}

/** The value of each filter. */
const asked = () =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']));

async function filter() {
  const texts = field('q').value ? await fetchTexts() : new Map();
  const filters = asked();
  const shown = new Set(targets.filter((target) => matches(target, filters, texts, facetKinds)));
  for (const group of table.tBodies) show(group, shown);
  updateStops();
  count.textContent = counted(words.targets.shown, targets.length, { shown: shown.size });
  keep(filters);
}

/**
 * Hides rows that do not match. The heading row of a group stays while any of its rows is shown.
 * @param {HTMLTableSectionElement} group
 * @param {Set<Target>} shown
 */
function show(group, shown) {
  const members = targets.filter((target) => target.group === group);
  for (const target of members) target.row.hidden = !shown.has(target);
  group.hidden = !members.some((target) => shown.has(target));
  const [head] = group.rows;
  const [first] = members;
  if (!head || !first) return;
  head.hidden = false;
  head.classList.toggle('context', head === first.row && !shown.has(first));
}

/**
 * Adds or removes a pick. New picks are last, as in a syllabus.
 * @param {Target} target
 */
function pick(target) {
  picked = boxOf(target).checked ? [...picked, target] : picked.filter((other) => other !== target);
  showPicks('');
  keep(asked());
}

/** @param {Record<string, string>} filters */
const keep = (filters) =>
  history.replaceState(
    null,
    '',
    writeChoice(location.href, { filters, picked: picked.map(({ key }) => key), handout }, names),
  );

/** @param {string} sentence */
function showPicks(sentence) {
  sayAlone(sentence);
  const title = element('summary', {}, element('h3', {}, titleOfPicks()));
  uses.replaceChildren(
    title,
    ...(picked.length > 0 ? [...pickButtons(picked, say, openHandout), button(words.targets.empty, empty)] : []),
  );
}

function titleOfPicks() {
  const minutes = picked.reduce((sum, target) => sum + target.minutes, 0);
  const time = minutes < 1 ? words.targets.underAMinute : counted(words.targets.minutes, Math.round(minutes));
  const places = counted(words.targets.places, picked.length);
  return minutes > 0 ? fill(words.targets.titleWithTime, { places, time }) : fill(words.targets.title, { places });
}

/** @param {string} sentence */
function say(sentence) {
  said.textContent = sentence;
}

/**
 * Says something to a reader who may have picked nothing: the tray is shown while it has a sentence.
 * @param {string} sentence
 */
function sayAlone(sentence) {
  say(sentence);
  picks.hidden = picked.length === 0 && !sentence;
}

function empty() {
  picked.forEach((target) => (boxOf(target).checked = false));
  picked = [];
  showPicks('');
  keep(asked());
  field('q').focus();
}

begin();
