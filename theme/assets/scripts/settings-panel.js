import { button, element, loadStyle } from './elements.js';

/** The settings, each with its words for the reader and its values; `auto` is the site’s own. */
const SETTINGS = {
  theme: ['Colors', { auto: 'As the system', light: 'Light', dark: 'Dark' }],
  size: ['Text', { small: 'Small', auto: 'Medium', large: 'Large', largest: 'Largest' }],
  measure: ['Lines', { narrow: 'Narrow', auto: 'Medium', wide: 'Wide' }],
};

/** Makes the panel of a button and opens it; from then on the browser itself opens and closes it. What is picked shows at once. */
export async function open(opener) {
  await loadStyle('./settings.css');
  if (opener.popoverTargetElement) return;
  opener.popoverTargetElement = make(opener);
  opener.popoverTargetElement.showPopover();
}

function make(opener) {
  const panel = element('div', { class: 'settings', popover: '', role: 'dialog', 'aria-label': 'Reading' });
  for (const [name, [words, values]] of Object.entries(SETTINGS))
    panel.append(
      element(
        'fieldset',
        {},
        element('legend', {}, words),
        ...Object.entries(values).map(([value, label]) => choice(name, value, label)),
      ),
    );
  panel.append(button('Close', () => panel.hidePopover(), { class: 'settings-close' }));
  panel.addEventListener(
    'toggle',
    (event) => event.newState === 'open' && panel.querySelector('input:checked').focus(),
  );
  opener.after(panel);
  return panel;
}

function choice(name, value, label) {
  const input = element('input', { type: 'radio', name: `_${name}`, value });
  input.checked = (document.documentElement.dataset[name] ?? 'auto') === value;
  input.addEventListener('change', () => set(name, value));
  return element('label', {}, input, label);
}

function set(name, value) {
  const { dataset } = document.documentElement;
  if (value === 'auto') delete dataset[name];
  else dataset[name] = value;
  try {
    if (value === 'auto') localStorage.removeItem(`reading-${name}`);
    else localStorage.setItem(`reading-${name}`, value);
  } catch {
    // The browser keeps nothing: it holds for this page.
  }
}
