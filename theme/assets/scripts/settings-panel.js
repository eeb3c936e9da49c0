import { button, element, loadStyle, theOnly } from './elements.js';
import { words, wordsLanguage } from './words.js';

/**
 * The settings, each with its label and values; `auto` is the site's default.
 * @type {Record<string, { legend: string, values: Record<string, string> }>}
 */
const SETTINGS = {
  theme: {
    legend: words.settings.colors,
    values: { auto: words.settings.asSystem, light: words.settings.light, dark: words.settings.dark },
  },
  size: {
    legend: words.settings.text,
    values: {
      small: words.settings.small,
      auto: words.settings.medium,
      large: words.settings.large,
      largest: words.settings.largest,
    },
  },
  measure: {
    legend: words.settings.lines,
    values: { narrow: words.settings.narrow, auto: words.settings.medium, wide: words.settings.wide },
  },
  numbers: {
    legend: words.settings.numbers,
    values: { auto: words.settings.everyFifth, all: words.settings.all, hidden: words.settings.hidden },
  },
  heads: {
    legend: words.settings.heads,
    values: { auto: words.settings.shown, hidden: words.settings.hidden },
  },
  links: {
    legend: words.settings.links,
    values: { auto: words.settings.besideText, followed: words.settings.followed },
  },
};

/**
 * Makes and opens the panel of a button; afterwards, the browser opens and closes it. A selection applies immediately.
 * @param {HTMLButtonElement} opener
 */
export async function open(opener) {
  await loadStyle('./settings.css');
  if (opener.popoverTargetElement) return;
  const panel = make(opener);
  opener.popoverTargetElement = panel;
  panel.showPopover();
}

/** @param {HTMLButtonElement} opener */
function make(opener) {
  const panel = element('div', {
    class: 'settings',
    popover: '',
    role: 'dialog',
    lang: wordsLanguage,
    'aria-label': words.settings.label,
  });
  for (const [name, { legend, values }] of Object.entries(SETTINGS)) {
    const choices = Object.entries(values).map(([value, label]) => choice(name, value, label));
    panel.append(element('fieldset', {}, element('legend', {}, legend), ...choices));
  }
  panel.append(button(words.settings.close, () => panel.hidePopover(), { class: 'settings-close' }));
  panel.addEventListener('toggle', (event) => {
    if (event instanceof ToggleEvent && event.newState === 'open')
      theOnly('input:checked', HTMLInputElement, panel).focus();
  });
  opener.after(panel);
  return panel;
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} label
 */
function choice(name, value, label) {
  const input = element('input', { type: 'radio', name: `_${name}`, value });
  input.checked = (document.documentElement.dataset[name] ?? 'auto') === value;
  input.addEventListener('change', () => set(name, value));
  return element('label', {}, input, label);
}

/**
 * @param {string} name
 * @param {string} value
 */
function set(name, value) {
  const { dataset } = document.documentElement;
  if (value === 'auto') delete dataset[name];
  else dataset[name] = value;
  try {
    if (value === 'auto') localStorage.removeItem(`reading-${name}`);
    else localStorage.setItem(`reading-${name}`, value);
  } catch {
    // Storage is not available: the setting applies to this page only.
  }
}
