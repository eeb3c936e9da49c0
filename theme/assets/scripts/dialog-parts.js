import { element, isRightToLeft, startOf } from './elements.js';

/** The least width of a dialog beside the text, in pixels. */
const NARROWEST = 320;

/**
 * Places a dialog beside the text, where its lines end, if there is room, otherwise below or above a box. On a phone, the
 * stylesheet keeps it at the bottom.
 * @param {HTMLDialogElement} dialog
 * @param {DOMRect} place the box on the screen to open beside
 * @param {Element | null | undefined} text the paragraph
 * @param {boolean} keepsBelow whether it never opens above the box, because what it covers scrolls away from under it
 */
export function placeBeside(dialog, place, text, keepsBelow) {
  const { style } = dialog;
  const paragraph = text?.getBoundingClientRect();
  const space = paragraph ? (isRightToLeft() ? paragraph.left : innerWidth - paragraph.right) - 32 : 0;
  const beside = space >= NARROWEST;
  style.setProperty('--menu-width', beside ? `min(22rem, ${space}px)` : '22rem');
  const { offsetWidth, offsetHeight } = dialog;
  const [right, bottom] = [innerWidth - offsetWidth - 8, innerHeight - offsetHeight - 8];
  const margin = isRightToLeft() ? (paragraph?.left ?? 0) - 24 - offsetWidth : (paragraph?.right ?? Infinity) + 24;
  const isBelow = !beside && (place.bottom + 8 <= bottom || keepsBelow);
  const outside = isBelow ? place.bottom + 8 : place.top - offsetHeight - 8;
  const top = Math.max(8, Math.min(beside ? place.top - 8 : outside, bottom));
  document.documentElement.style.setProperty('--menu-cover', isBelow ? `${innerHeight - top + 8}px` : '0px');
  style.setProperty('--menu-top', `${top}px`);
  style.setProperty('--menu-left', `${beside ? margin : Math.max(8, Math.min(startOf(place, offsetWidth), right))}px`);
}

/**
 * The controls of a menu that belong together, with their name before them.
 * @param {string} name
 * @param {...Node} controls
 */
export const labeledGroup = (name, ...controls) =>
  element(
    'div',
    { class: 'menu-group', role: 'group', 'aria-label': name },
    element('span', { 'aria-hidden': 'true' }, name),
    element('div', {}, ...controls),
  );
