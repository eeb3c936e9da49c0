/**
 * The localStorage key for disabling the `/` shortcut; readers must be able to disable single-character shortcuts (WCAG
 * 2.1.4).
 */
export const SWITCH = 'search-shortcut';

/** Whether `/` opens the search; true if storage is not available. */
export function isOn() {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}

/** On every page: `/` opens the search page, or focuses its field. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isBusy(event) || !isOn()) return;
  event.preventDefault();
  const field = document.querySelector('.search [name=q]');
  const link = document.querySelector('.search-link');
  if (field instanceof HTMLElement) field.focus();
  else if (link instanceof HTMLAnchorElement) location.assign(link.href);
});

// here and not in the page, because each byte before the first paint counts
document.querySelector('.settings-button')?.setAttribute('aria-haspopup', 'dialog');

/**
 * Whether the reader is typing in a field, or a dialog is open.
 * @param {Event} event
 */
const isBusy = ({ target }) =>
  (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null) ||
  document.querySelector('dialog[open]') !== null;
