/** @import { Mark } from './desk-marks.js' */
import { mergeMarks } from './desk-marks.js';
import { close, say } from './desk-notice.js';
import { forget, keep, keptMark } from './desk-store.js';
import { words } from './desk-words.js';
import { fill } from './words.js';

/**
 * Removes a mark, and offers to restore it.
 * @param {Mark} mark
 */
export function remove(mark) {
  const refusal = forget(mark);
  if (refusal) say(words.desk[refusal], null);
  else say(fill(words.desk.removed, { locator: mark.locator }), () => restore(mark));
}

/**
 * Restores a mark with what another tab wrote on it meanwhile, and gives the focus to what shows it again.
 * @param {Mark} mark
 */
function restore(mark) {
  const kept = keptMark(mark.id);
  const refusal = keep(kept ? mergeMarks(mark, kept) : mark);
  if (refusal) {
    say(words.desk[refusal], null);
    return;
  }
  close();
  setTimeout(() => {
    const shown = document.querySelector(`[data-mark="${mark.id}"]`);
    if (shown instanceof HTMLElement) shown.focus();
  });
}
