import { button, element, loadStyle } from './elements.js';
import { words, wordsLanguage } from './words.js';

/**
 * Opens a view that fills the window, and that is all that a printed page shows. It is a modal dialog, so the browser
 * keeps the focus inside, closes it with Esc and restores the focus.
 * @param {string} name what it is, for readers who do not see it
 * @param {{ content: Node[], tools: HTMLElement[], kind: string }} parts
 */
export async function openSheet(name, { content, tools, kind }) {
  await Promise.all([loadStyle('./class.css'), loadStyle('./sheet.css')]);
  const sheet = element('dialog', { class: `sheet ${kind}`, 'aria-label': name, lang: wordsLanguage });
  const bar = element(
    'div',
    { class: 'sheet-tools' },
    ...tools,
    button(words.sheet.print, () => print()),
    button(words.menu.close, () => sheet.close()),
  );
  sheet.append(bar, ...content);
  sheet.addEventListener('close', () => sheet.remove());
  document.body.append(sheet);
  sheet.showModal();
  return sheet;
}

/**
 * A text of the study in which no line ends at a dash that joins two words, as `TiedText.cs` writes it.
 * @param {string} text
 */
export const tied = (text) =>
  text.split(/(?<=\S–)(?=\S)/).flatMap((part, index) => (index > 0 ? [element('i'), part] : [part]));
