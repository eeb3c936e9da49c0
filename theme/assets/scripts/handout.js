/** @import { Citable } from './citations.js' */
/** @import { NumberedSentence } from './study-texts.js' */
import { permanentAddress, typedAddress } from './addresses.js';
import { fetchCitations, sourceOf } from './citations.js';
import { element } from './elements.js';
import { openSheet, tied } from './sheet.js';
import { pageLanguage, words, wordsLanguage } from './words.js';

/**
 * Something on a handout: a passage with its paragraphs and their sentences, or an entry without any.
 * @typedef {Pick<Citable, 'id' | 'address' | 'short' | 'locator'> & { name: string, paragraphs: NumberedSentence[][] }} Part
 */

/**
 * Opens a handout to print: the words of the passages, their citations, and room for notes. Returns its dialog.
 * @param {string} title
 * @param {Part[]} parts
 */
export async function openHandout(title, parts) {
  const citations = await fetchCitations();
  const sources = [...document.querySelectorAll('.site-footer p')].slice(0, 2).map((line) => line.textContent);
  const page = element(
    'div',
    { class: 'handout', lang: pageLanguage },
    element('h1', { lang: wordsLanguage }, title),
    ...parts.map((part) => passage(part, sourceOf(citations, part))),
    element('div', { class: 'handout-source' }, ...sources.map((line) => element('p', {}, line))),
  );
  return openSheet(title, { content: [page], tools: [], kind: 'paper' });
}

/**
 * @param {Part} part
 * @param {string} source
 */
function passage(part, source) {
  const link = element('a', { href: permanentAddress(part) }, typedAddress(part));
  const isText = part.paragraphs.length > 0;
  return element(
    'section',
    { class: 'class-passage', 'data-room': words.sheet.notes },
    element('h2', {}, part.name),
    ...(isText ? [element('blockquote', { class: 'passage-words' }, ...part.paragraphs.map(paragraph))] : []),
    element('p', isText ? { class: 'passage-source' } : { class: 'facts' }, ...(isText ? [source, ' '] : []), link),
  );
}

/** @param {NumberedSentence[]} sentences */
const paragraph = (sentences) =>
  element(
    'p',
    {},
    ...sentences.flatMap(({ number, text }) => [
      element('span', { class: 'sentence-number', 'data-n': String(number) }),
      ...tied(`${text} `),
    ]),
  );
