import { element } from './elements.js';
import { isOn, SWITCH } from './shortcut.js';

/** The box that switches the shortcut of every page. */
export function shortcutSwitch() {
  const box = element('input', { type: 'checkbox', checked: isOn() });
  box.addEventListener('change', () => localStorage.setItem(SWITCH, box.checked ? 'on' : 'off'));
  return element('label', { class: 'shortcut-switch' }, box, ' The key / opens this page from every other');
}
