/** @import { Mark, Target } from './desk-marks.js' */
/** @import { LinkTarget } from './passage.js' */
import { ROOT } from './addresses.js';
import { openCard } from './desk-card.js';
import { isEmpty } from './desk-marks.js';
import { change, markOf } from './desk-store.js';
import { sentencesIn } from './desk-target.js';
import { stateOf } from './desk-view.js';
import { words } from './desk-words.js';
import { labeledGroup } from './dialog-parts.js';
import { button, element } from './elements.js';
import { fill } from './words.js';

/**
 * The group of the passage's menu that marks its sentences; null for what has no sentences.
 * @param {LinkTarget} passage
 * @param {(sentence: string) => void} say
 * @param {() => HTMLElement | null} leave closes the menu and returns its opener
 */
export function deskGroup(passage, say, leave) {
  const target = sentencesIn(passage);
  if (!target) return null;
  const shown = markOf(target);
  const toggle = (/** @type {string} */ label, /** @type {'highlighted' | 'bookmarked'} */ kind) => {
    const made = button(
      label,
      () => {
        const mark = keep(target, { [kind]: made.ariaPressed !== 'true' }, say);
        if (mark) made.ariaPressed = String(mark[kind]);
      },
      { 'aria-pressed': String(shown[kind]) },
    );
    return made;
  };
  const note = () => {
    const place = passage.element?.getBoundingClientRect() ?? new DOMRect();
    openCard(markOf(target), leave(), place);
    showMarks();
  };
  return labeledGroup(
    words.desk.group,
    toggle(words.desk.highlight, 'highlighted'),
    toggle(words.desk.bookmark, 'bookmarked'),
    button(words.desk.note, note, { 'aria-haspopup': 'dialog' }),
    element('a', { href: `${ROOT}desk/` }, words.desk.open),
  );
}

/**
 * Keeps the mark of a target, shows it in the text, and says what it is; null if the browser refuses it.
 * @param {Target} target
 * @param {Partial<Mark>} values
 * @param {(sentence: string) => void} say
 */
function keep(target, values, say) {
  const { changed: mark, refusal } = change(markOf(target), values);
  if (refusal) {
    say(words.desk[refusal]);
    return null;
  }
  showMarks();
  const { locator } = target;
  if (isEmpty(mark)) say(fill(words.desk.notKept, { locator }));
  else say(fill(words.desk.kept, { locator, state: stateOf(mark) }));
  return mark;
}

/** Shows the marks in the text, if no module does so yet. */
const showMarks = () => import('./desk-text.js');
