import { fill, words } from './words.js';

/**
 * A sentence by the label of its section and its number there.
 * @typedef {{ label: string, number: number }} SentenceNumber
 */

/**
 * The locator of a passage in a section, or of the section itself: “§7.1, sentence 5”.
 * @param {string} section
 * @param {string} place
 */
export const placeIn = (section, place) => (place ? fill(words.places.inSection, { section, place }) : section);

/** @param {number} number */
export const sentencePlace = (number) => fill(words.places.sentence, { number });

/**
 * The place of the first to the last sentence in the section of the first: “sentences 3–5”.
 * @param {SentenceNumber} first
 * @param {SentenceNumber} last
 */
export function placeOf(first, last) {
  if (first.label !== last.label) {
    const end = placeIn(last.label, sentencePlace(last.number));
    return fill(words.places.sentencesTo, { first: first.number, end });
  }
  return first.number === last.number
    ? sentencePlace(first.number)
    : fill(words.places.sentences, { first: first.number, last: last.number });
}

/**
 * The locator of the first to the last sentence: “§7.1, sentences 3–5”.
 * @param {SentenceNumber} first
 * @param {SentenceNumber} last
 */
export const locatorOf = (first, last) => placeIn(first.label, placeOf(first, last));

/**
 * The label and title of a section: “§7.1 Security Concerns”, or “Abstract” without a number.
 * @param {string} label
 * @param {string} full
 */
export function sectionName(label, full) {
  const number = label.replace('§', '');
  return label === full || !full.startsWith(number)
    ? full
    : `${label} ${full.slice(number.length).replace(/^\.?\s+/, '')}`;
}
