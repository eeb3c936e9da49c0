/** @import { Group, Item, Line } from './desk-view.js' */
import { openCard } from './desk-card.js';
import { remove } from './desk-remove.js';
import { words } from './desk-words.js';
import { button, element } from './elements.js';
import { pageLanguage } from './words.js';

/**
 * The list of marks on the desk, under the headings of their sections. All texts are texts: none is ever parsed.
 * @param {Group[]} groups
 */
export const listOf = (groups) =>
  groups.flatMap(({ title, items }) => [
    ...(title ? [element('h2', { lang: title === words.desk.noLonger ? null : pageLanguage }, title)] : []),
    element('ol', { class: 'desk-items' }, ...items.map(itemOf)),
  ]);

/** @param {Item} item */
function itemOf({ mark, locator, address, state, sentences, lines }) {
  const kind = mark.highlighted ? 'desk-words highlighted' : 'desk-words';
  const edit = button(words.desk.edit, () => openCard(mark, edit, edit.getBoundingClientRect()), {
    'aria-haspopup': 'dialog',
  });
  const place = address ? element('a', { href: address }, locator) : element('span', {}, locator);
  return element(
    'li',
    { class: 'desk-item', tabindex: '-1', 'data-mark': mark.id },
    element('p', { class: 'desk-place' }, place, ' ', element('span', {}, `${state} · ${mark.created.slice(0, 10)}`)),
    element('blockquote', { class: kind, lang: pageLanguage }, sentences.map(({ text }) => text).join(' ')),
    ...lines.map(lineOf),
    ...sentences.flatMap(({ now }) =>
      now === null
        ? []
        : [
            element('p', { class: 'card-label' }, words.desk.wordsNow),
            element('blockquote', { class: 'desk-now', lang: pageLanguage }, now),
          ],
    ),
    ...(mark.note.trim() ? [element('p', { class: 'desk-note', dir: 'auto' }, mark.note.trim())] : []),
    element(
      'p',
      { class: 'desk-tools' },
      edit,
      button(words.desk.remove, () => remove(mark)),
    ),
  );
}

/** @param {Line} line */
const lineOf = ({ text, links }) =>
  element(
    'p',
    { class: 'desk-line' },
    text,
    ...links.flatMap((link) => [' ', element('a', { href: link.address }, link.text)]),
  );
