import { theOnly } from './elements.js';

/**
 * Restores the reader's position when the reader returns: a browser that reloads the page cannot, because the results
 * come later. The position is kept in the tab's session, by address, because history state set on leaving is lost on
 * reload.
 * @typedef {{ top: number, at: number, short: string[], open: boolean }} Place the scroll position, the index of the
 * focus, the   shortened lists, and whether the concordance is open
 */

const address = location.href;
const keyOf = (/** @type {string} */ address) => `search-place ${address}`;
const concordance = theOnly('.concordance', HTMLDetailsElement);

/** @returns {HTMLElement[]} */
const stops = () =>
  [...document.querySelectorAll('main :is(a, button, input, select, summary)')].filter(
    (stop) => stop instanceof HTMLElement,
  );

/** The buttons of shortened lists. */
const shortened = () =>
  [...document.querySelectorAll('.show-all')].filter((button) => button instanceof HTMLButtonElement);

function keepPlace() {
  /** @type {Place} */
  const place = {
    top: scrollY,
    at: stops().findIndex((stop) => stop === document.activeElement),
    short: shortened().map(({ name }) => name),
    open: concordance.open,
  };
  try {
    sessionStorage.setItem(keyOf(location.href), JSON.stringify(place));
  } catch {
    // Storage is not available: the reader returns to the top of the page.
  }
}

/**
 * The last position; null if the reader came by a link or has changed the search since.
 * @returns {Place | null}
 */
function placeLeft() {
  const [navigation] = performance.getEntriesByType('navigation');
  const isReturn = !(navigation instanceof PerformanceNavigationTiming) || navigation.type !== 'navigate';
  try {
    return isReturn && location.href === address ? JSON.parse(sessionStorage.getItem(keyOf(address)) ?? 'null') : null;
  } catch {
    return null;
  }
}

/**
 * Restores the focus, which the search field takes first.
 * @param {Place} place
 */
function returnTo({ top, at, short, open }) {
  shortened()
    .filter(({ name }) => !short.includes(name))
    .forEach((all) => all.click());
  concordance.open = open;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  stops()[at]?.focus({ preventScroll: true });
  scrollTo(0, top);
}

/**
 * Restores the position; call it when the first results are shown. The browser focuses the field before the next frame.
 */
export const holdPlace = () =>
  requestAnimationFrame(() => {
    const place = placeLeft();
    if (place) returnTo(place);
    addEventListener('pagehide', keepPlace);
  });
