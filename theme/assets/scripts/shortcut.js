/** The key in `localStorage` for switching `/` off: a shortcut of one sign must be one that a reader can switch off (WCAG 2.1.4). */
export const SWITCH = 'search-shortcut';

/** Whether `/` opens the search; a browser may keep its storage to itself. */
export function isOn() {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}

/** What every page loads: `/` opens the search, or leads to its field where it is open. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isBusy(event) || !isOn()) return;
  event.preventDefault();
  const field = document.querySelector('.search [name=q]');
  const link = document.querySelector('.search-link');
  if (field instanceof HTMLElement) field.focus();
  else if (link instanceof HTMLAnchorElement) location.assign(link.href);
});

/**
 * Whether the reader is writing, or a dialog is open.
 * @param {Event} event
 */
const isBusy = ({ target }) =>
  (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null) ||
  document.querySelector('dialog[open]') !== null;
