/** Where it is kept that somebody has switched `/` off: a shortcut of one sign must be one that can be (WCAG 2.1.4). */
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
  const isBusy =
    event.target.closest?.('input, textarea, select, [contenteditable]') || document.querySelector('dialog[open]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isBusy || !isOn()) return;
  event.preventDefault();
  const field = document.querySelector('.search [name=q]');
  field ? field.focus() : location.assign(document.querySelector('.search-link').href);
});
