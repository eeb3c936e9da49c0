import { pageOf, shortAddress } from './addresses.js';
import { placeIn, placeOf, sectionName, sentencePlace } from './locator.js';
import { PageText } from './page-text.js';
import { textDirective } from './text-directive.js';
import { fill, words } from './words.js';

/**
 * What a link can lead to and what the menu is about: a passage of the study, a section, an entry, a work or an event.
 * @typedef LinkTarget
 * @property {string} id the permanent id
 * @property {string} address the address as the reader sees it
 * @property {string} [short] the permalink
 * @property {string} locator the locator in citations, “§7.1, sentence 5”
 * @property {string} [place] the locator within its section, “sentence 5”
 * @property {string} name the locator with the section's title
 * @property {string} text the words; empty for a section or page
 * @property {string} [directive] the text directive that highlights the words
 * @property {{ prefix: string, suffix: string }} [around] the text before and after the words
 * @property {boolean} [provisional] whether no release has accepted the id
 * @property {Element | null} [element] the element on this page, if any
 * @property {Range} [range] for selected words, the selection
 * @property {Element[]} [sentences] for selected words, the sentences that they are in
 */

/**
 * A paragraph and its sentences.
 * @param {Element} paragraph
 * @param {string} [page] the address of the page that contains the paragraph
 * @returns {LinkTarget[]}
 */
export function passagesOf(paragraph, page = location.href) {
  const sentences = sentencesOf(paragraph);
  const number = ownOf(paragraph, '.paragraph').indexOf(paragraph) + 1;
  return [
    passage(paragraph, fill(words.places.paragraph, { number }), sentences, page),
    ...sentences.map((sentence) => passage(sentence, sentencePlace(numberOf(sentence)), [sentence], page)),
  ];
}

/**
 * The whole words of a selection inside the study; null if there are none.
 * @param {Range} range
 * @returns {LinkTarget | null}
 */
export function passageOfWords(range) {
  const page = textOf(document);
  const places = [...document.querySelectorAll(SENTENCE)]
    .filter((sentence) => sentence.textContent && range.intersectsNode(sentence))
    .map((sentence) => ({ sentence, ...page.rangeOf(sentence) }));
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last) return null;
  const selection = page.wholeWords({
    from: Math.max(first.from, page.offsetOf(range.startContainer, range.startOffset)),
    to: Math.min(last.to, page.offsetOf(range.endContainer, range.endOffset)),
  });
  const within = places.filter((place) => selection && place.from < selection.to && selection.from < place.to);
  return selection && within.length > 0
    ? passageOfRange(
        page,
        selection,
        within.map((place) => place.sentence),
        range,
      )
    : null;
}

const SENTENCE = '[data-label] .paragraph > span[id^="s-"]';

/**
 * The sentences of a paragraph, without the empty elements that only keep old ids.
 * @param {Element} paragraph
 */
export const sentencesOf = (paragraph) =>
  [...paragraph.querySelectorAll(':scope > span[id^="s-"]')].filter((sentence) => sentence.textContent);

/**
 * The section whose text an element is in.
 * @param {Element} element
 */
function sectionOf(element) {
  const section = element.closest('[data-label]');
  if (!(section instanceof HTMLElement)) throw new Error(`“${element.id}” is in no section.`);
  return section;
}

/**
 * The elements of a selector in the section of an element, without subsections.
 * @param {Element} element
 * @param {string} selector
 */
function ownOf(element, selector) {
  const section = sectionOf(element);
  return [...section.querySelectorAll(selector)].filter((other) => sectionOf(other) === section);
}

/**
 * The number of a sentence in its section.
 * @param {Element} sentence
 */
const numberOf = (sentence) => Number(sentence.getAttribute('data-n'));

/**
 * A sentence by the label of its section and its number there.
 * @param {Element} sentence
 */
export const numbered = (sentence) => ({ label: labelOf(sectionOf(sentence)), number: numberOf(sentence) });

/**
 * @param {Element} element
 * @param {string} place
 * @param {Element[]} sentences
 * @param {string} page
 * @returns {LinkTarget}
 */
function passage(element, place, sentences, page) {
  return {
    ...placed(element, place, page),
    text: sentences.map((sentence) => sentence.textContent).join(' '),
    element,
    get directive() {
      const text = textOf(element.ownerDocument);
      return sentences.length > 0 ? textDirective(text, rangeOf(text, sentences)) : '';
    },
    get around() {
      const text = textOf(element.ownerDocument);
      return text.around(rangeOf(text, sentences));
    },
  };
}

/**
 * The range from the first to the last of some sentences.
 * @param {PageText} text
 * @param {Element[]} sentences
 */
function rangeOf(text, sentences) {
  const ranges = sentences.map((sentence) => text.rangeOf(sentence));
  return { from: ranges[0]?.from ?? 0, to: ranges.at(-1)?.to ?? 0 };
}

/**
 * Selected words are cited by their sentences, and linked to the smallest passage that contains all of them.
 * @param {PageText} page
 * @param {import('./page-text.js').TextRange} selection
 * @param {Element[]} sentences
 * @param {Range} range
 * @returns {LinkTarget | null}
 */
function passageOfRange(page, selection, sentences, range) {
  const [first, last] = [sentences[0], sentences.at(-1)];
  const element = first === last ? first : first?.parentElement;
  return first && last && element
    ? {
        ...placed(element, placeOf(numbered(first), numbered(last)), location.href),
        text: page.quoted(selection),
        element,
        range,
        sentences,
        directive: textDirective(page, selection),
        around: page.around(selection),
      }
    : null;
}

/**
 * The properties of a passage that depend on its section. On `/study/`, its address is on the section's own page.
 * @param {Element} element
 * @param {string} place
 * @param {string} page
 */
function placed(element, place, page) {
  const section = sectionOf(element);
  const elsewhere = element.closest('[data-page]')?.getAttribute('data-page') ?? '';
  return {
    id: element.id,
    address: `${new URL(elsewhere, pageOf(page))}#${element.id}`,
    short: shortAddress(element.id),
    locator: placeIn(labelOf(section), place),
    place,
    name: nameOf(section, place),
    provisional: element.closest('[data-provisional]') !== null,
  };
}

/** @param {HTMLElement} section */
const labelOf = (section) => section.dataset.label ?? '';

/**
 * The name of a passage in a section. The section's title is in its heading, which may be the page's.
 * @param {HTMLElement} section
 * @param {string} place
 */
function nameOf(section, place) {
  const label = labelOf(section);
  const heading =
    section.querySelector(':scope > .section-heading') ?? section.ownerDocument.querySelector('h1.section-heading');
  const full = heading?.textContent.trim() || label;
  return placeIn(sectionName(label, full), place);
}

/** @type {WeakMap<Document, PageText>} */
const texts = new WeakMap();

/**
 * The text of a page, read once. This page's text is read whenever the menu opens, because it may have changed.
 * @param {Document} page
 */
export function textOf(page) {
  const text = texts.get(page) ?? new PageText(page);
  texts.set(page, text);
  return text;
}

export const forgetText = () => texts.delete(document);
