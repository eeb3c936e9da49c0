import { theOnly } from './elements.js';

/**
 * Where the reader is, for the way back: a browser that did not keep the page has no results yet when it would return to the
 * place. It is kept while the tab is open and by the address; a state of the history that is set on leaving is lost on reloading.
 * @typedef {{ top: number, at: number, short: string[], open: boolean }} Place the scrolled height, the place of the focus, the
 *   lists that are not shown whole, and whether the concordance is open
 */

const address = location.href;
const keyOf = (/** @type {string} */ address) => `search-place ${address}`;
const concordance = theOnly('.concordance', HTMLDetailsElement);

/** @returns {HTMLElement[]} */
const stops = () =>
  [...document.querySelectorAll('main :is(a, button, input, select, summary)')].filter(
    (stop) => stop instanceof HTMLElement,
  );

/** The buttons of the lists that are not shown whole. */
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
    // The browser keeps nothing, and the way back leads to the head of the page.
  }
}

/**
 * The place that was left, unless the reader came to the page by a new way or asks for something else by now.
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
 * The focus is where it was, not in the field that takes it first.
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

/** To be called when the first results are shown. The browser gives the focus to the field before the next frame, not after. */
export const holdPlace = () =>
  requestAnimationFrame(() => {
    const place = placeLeft();
    if (place) returnTo(place);
    addEventListener('pagehide', keepPlace);
  });
