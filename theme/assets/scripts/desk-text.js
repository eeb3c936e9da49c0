/** @import { Mark } from './desk-marks.js' */
import { openCard } from './desk-card.js';
import { sameWords } from './desk-marks.js';
import { keptMark, onChange, readMarks } from './desk-store.js';
import { stateOf } from './desk-view.js';
import { words } from './desk-words.js';
import { button, loadStyle } from './elements.js';
import { closestTo } from './events.js';
import { fill, wordsLanguage } from './words.js';

/**
 * On pages with the study's text: shows the reader's marks. A sign beside the line opens the card of a mark and says to
 * screen readers what it is; so does a click on marked words. Nothing in the text moves, and nothing becomes a part of
 * it: signs have no text. A sentence whose words have changed is not shown as marked; its sign says so.
 * @type {Map<string, HTMLButtonElement>}
 */
const signs = new Map();

/** @param {string} id */
function sentenceOf(id) {
  const found = document.getElementById(id);
  return found?.matches('.paragraph > [data-n]') ? found : null;
}

async function show() {
  await loadStyle('./desk.css');
  const { marks } = readMarks();
  for (const shown of document.querySelectorAll('.desk-highlighted, .desk-noted'))
    shown.classList.remove('desk-highlighted', 'desk-noted');
  marks.forEach(put);
  for (const [id, sign] of signs) {
    if (marks.some((mark) => mark.id === id)) continue;
    sign.remove();
    signs.delete(id);
  }
}

/** @param {Mark} mark */
function put(mark) {
  const here = mark.sentences.flatMap((sentence) => {
    const element = sentenceOf(sentence.id);
    return element ? [{ element, isSame: sameWords(element.textContent, sentence.text) }] : [];
  });
  const [first] = here;
  if (!first) return;
  for (const { element } of here.filter(({ isSame }) => isSame)) {
    if (mark.highlighted) element.classList.add('desk-highlighted');
    if (mark.note.trim()) element.classList.add('desk-noted');
  }
  const sign = signs.get(mark.id) ?? signOf(mark.id);
  const isChanged = here.some(({ isSame }) => !isSame);
  const { locator } = mark;
  sign.ariaLabel = isChanged
    ? fill(words.desk.signChanged, { locator })
    : fill(words.desk.sign, { locator, state: stateOf(mark) });
  sign.dataset['kinds'] = [
    isChanged ? 'changed' : '',
    mark.bookmarked ? 'bookmark' : '',
    mark.note.trim() ? 'note' : 'highlight',
  ].join(' ');
  if (sign.nextElementSibling !== first.element) first.element.before(sign);
}

/** @param {string} id */
function signOf(id) {
  const sign = button('', () => open(id, sign), {
    class: 'desk-sign',
    'data-mark': id,
    'aria-haspopup': 'dialog',
    lang: wordsLanguage,
  });
  signs.set(id, sign);
  return sign;
}

/**
 * @param {string} id
 * @param {HTMLElement} place
 */
function open(id, place) {
  const mark = keptMark(id);
  if (mark) openCard(mark, signs.get(id) ?? null, place.getBoundingClientRect());
}

document.addEventListener('click', (event) => {
  const sentence = closestTo(event, '.desk-highlighted, .desk-noted');
  if (!sentence || closestTo(event, 'a, button, input') || !getSelection()?.isCollapsed) return;
  const [mark] = readMarks()
    .marks.filter(({ sentences }) => sentences.some(({ id }) => id === sentence.id))
    .toSorted((one, other) => one.sentences.length - other.sentences.length);
  if (mark) open(mark.id, sentence);
});

onChange(show);
show();
