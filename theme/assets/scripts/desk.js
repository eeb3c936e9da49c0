/** @import { Mark } from './desk-marks.js' */
/** @import { Place } from './desk-places.js' */
/** @import { Group } from './desk-view.js' */
import { ROOT, shortAddress } from './addresses.js';
import { download } from './clipboard.js';
import { annotationsOf } from './desk-annotations.js';
import { importFrom } from './desk-import.js';
import { listOf } from './desk-list.js';
import { markdownOf } from './desk-markdown.js';
import { fetchPlaces, fetchRecord } from './desk-records.js';
import { now, onChange, readMarks, refusal, uuid } from './desk-store.js';
import { groupsOf, idsToLookUp } from './desk-view.js';
import { words } from './desk-words.js';
import { button, element, theOnly } from './elements.js';
import { count, fill, wordsLanguage } from './words.js';

/** The page of the desk: all marks in reading order, and what a reader does with all of them. */
const desk = theOnly('.desk', HTMLElement);
const summary = element('p', { class: 'desk-summary', role: 'status' });
const said = element('p', { class: 'desk-said', role: 'status' });
const list = element('div', { class: 'desk-list' });
const position = element('span', { class: 'desk-position' });
const file = element('input', { type: 'file', accept: '.json,.jsonld,application/json,application/ld+json' });
const previous = button(words.desk.previous, () => step(-1));
const next = button(words.desk.next, () => step(1));
const markdown = button(words.desk.markdown, () => take('md', 'text/markdown', asMarkdown()));
const annotations = button(words.desk.annotations, () => take('jsonld', 'application/ld+json', asAnnotations()));

/** @type {Group[]} */
let groups = [];

/** The index of the mark that the reader is at; -1 before the first. */
let current = -1;

const items = () => [...list.querySelectorAll('.desk-item')].filter((item) => item instanceof HTMLElement);

/** The number of the latest showing; an earlier one that is still waiting shows nothing. */
let showing = 0;

async function show() {
  const own = ++showing;
  const { marks, unread } = readMarks();
  const places = marks.length > 0 ? await fetchPlaces() : new Map();
  const ids = idsToLookUp(marks, places);
  const records = new Map(await Promise.all(ids.map(recordEntry)));
  if (own !== showing) return;
  groups = groupsOf(marks, places, records);
  const focused = list.contains(document.activeElement) ? current : -1;
  list.replaceChildren(...listOf(groups));
  items()[focused]?.focus({ preventScroll: true });
  const refused = refusal();
  summary.textContent = [
    ...(marks.length > 0 ? countOf(marks, places) : [words.desk.empty]),
    ...(unread > 0 ? [count(words.desk.unread, unread)] : []),
    ...(refused ? [words.desk[refused]] : []),
  ].join(' ');
  for (const control of [previous, next, markdown, annotations]) control.hidden = marks.length === 0;
  current = Math.min(current, marks.length - 1);
  showPosition();
}

/**
 * The number of the marks, and their order.
 * @param {Mark[]} marks
 * @param {Map<string, Place>} places empty if the study could not be loaded
 */
const countOf = (marks, places) =>
  places.size > 0
    ? [count(words.desk.summary, marks.length)]
    : [count(words.desk.summaryUnordered, marks.length), words.desk.noStudy];

/**
 * @param {string} id
 * @returns {Promise<[string, Awaited<ReturnType<typeof fetchRecord>>]>}
 */
const recordEntry = async (id) => [id, await fetchRecord(id)];

function showPosition() {
  const all = items().length;
  position.textContent = current < 0 ? '' : fill(words.desk.position, { number: current + 1, count: all });
  previous.disabled = current <= 0;
  next.disabled = current >= all - 1;
}

/**
 * Goes to the next or the previous mark.
 * @param {number} by
 */
function step(by) {
  const item = items()[current + by];
  item?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'center' });
}

list.addEventListener('focusin', ({ target }) => {
  current = items().findIndex((item) => target instanceof Node && item.contains(target));
  showPosition();
});

const title = () => fill(words.desk.heading, { site: theOnly('.site-title', HTMLElement).textContent });

const asMarkdown = () =>
  markdownOf({
    heading: title(),
    note: fill(words.desk.exportedOn, { date: now().slice(0, 10), address: ROOT }),
    groups,
    addressOf: shortAddress,
  });

function asAnnotations() {
  const all = groups.flatMap((group) => group.items);
  const pages = new Map(all.flatMap(({ sentences }) => sentences.map(({ id, address }) => [id, address])));
  const addressOf = (/** @type {string} */ id) => ({
    permanent: shortAddress(id),
    page: (pages.get(id) ?? shortAddress(id)).replace(/#.*/, ''),
  });
  return annotationsOf(
    all.map(({ mark }) => mark),
    title(),
    addressOf,
    uuid,
  );
}

/**
 * Downloads an export.
 * @param {string} ending
 * @param {string} type
 * @param {string} content
 */
function take(ending, type, content) {
  const name = `desk-${now().slice(0, 10)}.${ending}`;
  download({ name, type, content });
  said.textContent = fill(words.desk.exported, { file: name });
}

file.addEventListener('change', async () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  try {
    said.textContent = await importFrom(chosen, await fetchPlaces());
  } finally {
    file.value = '';
  }
});

function begin() {
  if (wordsLanguage) desk.lang = wordsLanguage;
  const tools = element(
    'div',
    { class: 'desk-bar', role: 'group', 'aria-label': words.desk.tools },
    element('span', {}, previous, position, next),
    element('span', {}, markdown, annotations, element('label', { class: 'desk-file' }, words.desk.import, file)),
  );
  desk.append(summary, tools, said, list);
  onChange(show);
  show();
}

begin();
