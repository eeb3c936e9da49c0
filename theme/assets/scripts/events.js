/**
 * The closest element to an event's target that matches a selector.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export function closestTo({ target }, selector) {
  const found = target instanceof Element ? target.closest(selector) : null;
  return found instanceof HTMLElement ? found : null;
}

/** Whether the window has a margin for notes beside the text. */
export const wide = matchMedia('(min-width: 71.875em)');

/**
 * Whether a click asks only to follow a link, and not for a new tab or window.
 * @param {MouseEvent} event
 */
export const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }) =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
