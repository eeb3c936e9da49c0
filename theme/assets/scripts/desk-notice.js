import { words } from './desk-words.js';
import { button, element, loadStyle } from './elements.js';
import { wordsLanguage } from './words.js';

/** A message at the foot of the window, which stays until the reader acts. A page has only one. */
const notice = element('div', { class: 'desk-notice', lang: wordsLanguage });
const status = element('p', { role: 'status' });

/**
 * Says something that can be undone.
 * @param {string} text
 * @param {(() => void) | null} undo
 */
export async function say(text, undo) {
  await loadStyle('./desk.css');
  const controls = [
    ...(undo ? [button(words.desk.undo, undo)] : []),
    button('×', close, { class: 'menu-close', 'aria-label': words.desk.dismiss }),
  ];
  if (!notice.isConnected) document.body.append(notice);
  notice.replaceChildren(status, ...controls);
  status.textContent = text;
  controls[0]?.focus({ preventScroll: true });
}

export function close() {
  notice.remove();
}
