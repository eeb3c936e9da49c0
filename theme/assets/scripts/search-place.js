/**
 * Where the reader is, for the way back: a browser that did not keep the page has no results yet when it would return to the
 * place. It is kept while the tab is open and by the address; a state of the history that is set on leaving is lost on reloading.
 */
const address = location.href;
const keyOf = (address) => `search-place ${address}`;
const stops = () => [...document.querySelectorAll('main :is(a, button, input, select, summary)')];

/** The lists that are not shown whole. */
const shortened = () => [...document.querySelectorAll('.show-all')];

function keepPlace() {
  const place = {
    top: scrollY,
    at: stops().indexOf(document.activeElement),
    short: shortened().map(({ name }) => name),
    open: document.querySelector('.concordance').open,
  };
  try {
    sessionStorage.setItem(keyOf(location.href), JSON.stringify(place));
  } catch {
    // The browser keeps nothing, and the way back leads to the head of the page.
  }
}

/** The place that was left, unless the page is come to by a new way or asked for something else by now. */
function placeLeft() {
  const isReturn = performance.getEntriesByType('navigation')[0]?.type !== 'navigate';
  try {
    return isReturn && location.href === address ? JSON.parse(sessionStorage.getItem(keyOf(address))) : null;
  } catch {
    return null;
  }
}

/** The focus is where it was, not in the field that takes it first. */
function returnTo({ top, at, short, open }) {
  shortened()
    .filter(({ name }) => !short.includes(name))
    .forEach((all) => all.click());
  document.querySelector('.concordance').open = open;
  document.activeElement.blur();
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
