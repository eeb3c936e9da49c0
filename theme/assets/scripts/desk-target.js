/** @import { Target } from './desk-marks.js' */
/** @import { LinkTarget } from './passage.js' */
import { locatorOf } from './locator.js';
import { numbered, sentencesOf, textOf } from './passage.js';

/**
 * The whole sentences of a passage with the words around each, and their locator; null for a section or a page.
 * @param {LinkTarget} passage
 * @returns {Target | null}
 */
export function sentencesIn({ element, sentences }) {
  if (!element?.closest('.paragraph')) return null;
  const whole = sentences ?? (element.matches('.paragraph') ? sentencesOf(element) : [element]);
  const [first, last] = [whole[0], whole.at(-1)];
  if (!first || !last) return null;
  const text = textOf(element.ownerDocument);
  return {
    locator: locatorOf(numbered(first), numbered(last)),
    sentences: whole.map((sentence) => ({
      id: sentence.id,
      text: sentence.textContent,
      ...text.around(text.rangeOf(sentence)),
    })),
  };
}
