import { closestTo, isPlain, wide } from './events.js';
import { hasMarks } from './mark-keys.js';
import './place.js';

if (document.querySelector('.study-page')) {
  if (wide.matches) import('./margin.js');
  else wide.addEventListener('change', () => import('./margin.js'), { once: true });
}

if (hasMarks()) import('./desk-text.js');

/**
 * On pages with the study's text: the pilcrow of a paragraph opens its menu, and a selection offers the menu of its words.
 * Without this script, a pilcrow is a plain link. The menu is fetched when it is first used.
 */
document.addEventListener('click', (event) => {
  const pilcrow = closestTo(event, '.paragraph > .pilcrow');
  if (!(pilcrow instanceof HTMLAnchorElement) || !isPlain(event)) return;
  event.preventDefault();
  openPilcrow(pilcrow);
});

for (const opener of document.querySelectorAll('.paragraph > .pilcrow')) opener.setAttribute('aria-haspopup', 'dialog');

/**
 * While something is open beside the text, the address stays that of its step in the history.
 * @param {HTMLAnchorElement} pilcrow
 */
async function openPilcrow(pilcrow) {
  if (!history.state?.beside && location.hash !== pilcrow.hash) history.pushState(null, '', pilcrow.hash);
  const { openMenu, passagesOf, forgetText } = await modules();
  forgetText();
  const { parentElement } = pilcrow;
  if (parentElement) await openMenu(passagesOf(parentElement), pilcrow.getBoundingClientRect(), pilcrow);
}

/** @type {Promise<typeof import('./beside.js')> | undefined} */
let loading;

/** The panel beside the text, loaded once: two imports may end in another order than they began. */
const beside = () => (loading ??= import('./beside.js'));

/**
 * In wide windows, links of the text open beside it, unless the reader has switched this off. The first tap on a link
 * only shows its preview.
 */
document.addEventListener('click', async (event) => {
  const link = closestTo(event, ':is(.study-text, .abstract) :is(.citation, .mention, .sidenote a)');
  const isOn = wide.matches && document.documentElement.dataset.links !== 'followed';
  if (!(link instanceof HTMLAnchorElement) || !isOn || !isPlain(event) || event.defaultPrevented) return;
  event.preventDefault();
  (await beside()).open(link);
});

/** The reader comes back to a page that had something beside the text. */
if (history.state?.beside) beside().then(({ follow }) => follow());

const modules = async () => ({ ...(await import('./menu.js')), ...(await import('./passage.js')) });

/** A small button below the end of a selection. It follows the paragraph in the document, so that Tab reaches it. */
const cite = document.createElement('button');
cite.type = 'button';
cite.className = 'cite-words';
cite.setAttribute('aria-keyshortcuts', 'Alt+C');
cite.addEventListener('mousedown', (event) => event.preventDefault());
cite.addEventListener('click', () => openSelected());

/** @type {Promise<void> | undefined} */
let naming;

/** Labels the button. Its words are fetched at the first selection. */
const nameCite = () =>
  (naming ??= import('./words.js').then(({ words, wordsLanguage }) => {
    cite.textContent = words.menu.cite;
    cite.title = words.menu.citeTitle;
    if (wordsLanguage) cite.lang = wordsLanguage;
  }));

document.addEventListener('selectionchange', async () => {
  if (selected()) await nameCite();
  if (document.activeElement !== cite && !document.querySelector('dialog[open]')) offer(selected());
});

document.addEventListener('keydown', (event) => {
  if (event.code === 'KeyC' && event.altKey && !event.ctrlKey && !event.metaKey && selected()) {
    event.preventDefault();
    openSelected();
  }
});

/** The selection in the study; null if there is none. */
function selected() {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const texts = [...document.querySelectorAll('.study-text, .abstract')];
  return range && texts.some((text) => range.intersectsNode(text)) && range.toString().trim() ? range : null;
}

/**
 * Hides the notes while the browser copies words of the study. It never copies the words of a note, but a line feed in
 * its place.
 */
document.addEventListener('copy', () => {
  if (!selected()) return;
  const notes = [...document.querySelectorAll('.study-text .sidenote')].filter((note) => note instanceof HTMLElement);
  for (const note of notes) note.style.display = 'none';
  setTimeout(() => notes.forEach((note) => note.style.removeProperty('display')));
});

/** @param {Range | null} range */
function offer(range) {
  const paragraph =
    range && [...document.querySelectorAll('.paragraph')].findLast((candidate) => hasWords(range, candidate));
  if (!paragraph) {
    cite.remove();
    return;
  }
  paragraph.after(cite);
  const end = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  const frame = (cite.offsetParent ?? document.documentElement).getBoundingClientRect();
  const side = document.documentElement.dir === 'rtl' ? end.left : end.right - cite.offsetWidth;
  const left = Math.min(side - frame.left, frame.width - cite.offsetWidth);
  cite.style.top = `${end.bottom - frame.top + 6}px`;
  cite.style.left = `${Math.max(0, left)}px`;
}

/**
 * Whether a range contains words of an element. A triple click on a heading selects up to the next paragraph, but no
 * word of it.
 * @param {Range} range
 * @param {Element} element
 */
function hasWords(range, element) {
  if (!range.intersectsNode(element)) return false;
  const part = range.cloneRange();
  const whole = document.createRange();
  whole.selectNodeContents(element);
  if (part.compareBoundaryPoints(Range.START_TO_START, whole) < 0) part.setStart(element, 0);
  if (part.compareBoundaryPoints(Range.END_TO_END, whole) > 0) part.setEnd(whole.endContainer, whole.endOffset);
  return part.toString().trim() !== '';
}

async function openSelected() {
  const range = selected()?.cloneRange();
  if (!range) return;
  const { openMenu, passagesOf, passageOfWords, forgetText } = await modules();
  forgetText();
  const words = passageOfWords(range);
  const paragraph = words?.element?.closest('.paragraph');
  if (words && paragraph) await openMenu([words, ...passagesOf(paragraph)], cite.getBoundingClientRect(), cite);
}
