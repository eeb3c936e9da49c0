import { element } from './elements.js';
import { isOn, SWITCH } from './shortcut.js';
import { words, wordsLanguage } from './words.js';

/** The checkbox for the shortcut of every page. */
export function shortcutSwitch() {
  const box = element('input', { type: 'checkbox', checked: isOn() });
  box.addEventListener('change', () => localStorage.setItem(SWITCH, box.checked ? 'on' : 'off'));
  return element('label', { class: 'shortcut-switch', lang: wordsLanguage }, box, ` ${words.search.shortcut}`);
}
