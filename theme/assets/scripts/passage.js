import { PageText } from './page-text.js';
import { textDirective } from './text-directive.js';

/**
 * A passage is what a link can lead to:
 * - `id`: its permanent id; `address`: where it stands, for the world; `short`: its short permanent address
 * - `locator`: how a citation names it, “§7.1, sentence 5”; `name`: the same with the section's title
 * - `section`: number and title of its section; `text`: its words, empty for a whole section or page
 * - `directive`: what makes a browser light its words; `provisional`: whether a release has yet to accept its id
 * - `element`: where it stands on this page, if it does
 * - `range`, `sentences`: for selected words, the selection and the sentences it is in
 */

/** A paragraph and its sentences. */
export function passagesOf(paragraph) {
  const sentences = sentencesOf(paragraph);
  const number = ownOf(paragraph, '.paragraph').indexOf(paragraph) + 1;
  const words = (text) => text.map((sentence) => sentence.textContent).join(' ');
  return [
    passage(paragraph, `paragraph ${number}`, words(sentences), sentences),
    ...sentences.map((sentence) =>
      passage(sentence, `sentence ${numberOf(sentence)}`, sentence.textContent, [sentence]),
    ),
  ];
}

/** The whole words of a selection inside the study; null where there are none. */
export function passageOfWords(range) {
  const page = textOf(document);
  const places = [...document.querySelectorAll(SENTENCE)]
    .filter((sentence) => sentence.textContent && range.intersectsNode(sentence))
    .map((sentence) => ({ sentence, ...page.rangeOf(sentence) }));
  if (places.length === 0) return null;
  const words = page.wholeWords({
    from: Math.max(places[0].from, page.offsetOf(range.startContainer, range.startOffset)),
    to: Math.min(places.at(-1).to, page.offsetOf(range.endContainer, range.endOffset)),
  });
  const within =
    words && places.filter((place) => place.from < words.to && words.from < place.to).map((place) => place.sentence);
  return within?.length > 0 ? passageOfRange(page, words, within, range) : null;
}

const SENTENCE = '[data-label] .paragraph > span[id^="s-"]';

/** The parts of a paragraph that are sentences; an empty one only keeps an old id alive. */
const sentencesOf = (paragraph) =>
  [...paragraph.querySelectorAll(':scope > span[id^="s-"]')].filter((sentence) => sentence.textContent);

/** What fits a selector in the same section as an element, without what stands in its subsections. */
function ownOf(element, selector) {
  const section = element.closest('[data-label]');
  return [...section.querySelectorAll(selector)].filter((other) => other.closest('[data-label]') === section);
}

const numberOf = (sentence) => ownOf(sentence, '.paragraph').flatMap(sentencesOf).indexOf(sentence) + 1;

function passage(element, place, text, sentences) {
  const page = element.ownerDocument;
  return {
    ...placed(element, place),
    text,
    element,
    get directive() {
      const [first, last] = [textOf(page).rangeOf(sentences[0]), textOf(page).rangeOf(sentences.at(-1))];
      return textDirective(textOf(page), { from: first.from, to: last.to });
    },
  };
}

/** Selected words are cited by the sentences they stand in, and linked by the smallest passage around all of them. */
function passageOfRange(page, words, sentences, range) {
  const [first, last] = [sentences[0], sentences.at(-1)];
  const element = first === last ? first : first.parentElement;
  const [from, to] = [numberOf(first), numberOf(last)];
  const sameSection = first.closest('[data-label]') === last.closest('[data-label]');
  const place =
    first === last
      ? `sentence ${from}`
      : sameSection
        ? `sentences ${from}–${to}`
        : `sentence ${from}, to ${placed(last, `sentence ${to}`).locator}`;
  return {
    ...placed(element, place),
    text: page.quoted(words),
    element,
    range,
    sentences,
    directive: textDirective(page, words),
  };
}

/** What a passage has from where it stands: on `/study/` its address is on the section's own page. */
function placed(element, place) {
  const section = element.closest('[data-label]');
  const { canonical, root } = addressesOf(element.ownerDocument);
  const page = element.closest('[data-page]')?.dataset.page ?? '';
  return {
    id: element.id,
    address: `${new URL(page, canonical)}#${element.id}`,
    short: `${root}l/${element.id}/`,
    locator: `${section.dataset.label}, ${place}`,
    ...namesOf(section, place),
    provisional: element.closest('[data-provisional]') !== null,
  };
}

/** Number and title of a section as its heading has them, and the name of a place in it; the heading may be that of the page. */
function namesOf(section, place) {
  const { label } = section.dataset;
  const heading =
    section.querySelector(':scope > .section-heading') ?? section.ownerDocument.querySelector('h1.section-heading');
  const full = heading?.textContent.trim() || label;
  return { section: full, name: `${sectionName(label, full)}, ${place}` };
}

/** A section by label and title: “§7.1 Security Concerns”, but “Abstract”. */
export function sectionName(label, full) {
  const number = label.replace('§', '');
  return label === full || !full.startsWith(number)
    ? full
    : `${label} ${full.slice(number.length).replace(/^\.?\s+/, '')}`;
}

/** The address of a page for the world, and that of the site's root. */
export function addressesOf(page) {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? page.location.href;
  return { canonical, root: new URL(page.querySelector('.site-title').getAttribute('href'), canonical).href };
}

const texts = new WeakMap();

/** The text of a page, read once; on this page again whenever the menu opens, since it may have changed. */
function textOf(page) {
  if (!texts.has(page)) texts.set(page, new PageText(page));
  return texts.get(page);
}

export const forgetText = () => texts.delete(document);
