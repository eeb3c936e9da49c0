/** @import { Passage } from './passage.js' */
/** @import { Item } from './preview-data.js' */
import { element } from './elements.js';
import { pageLanguage } from './words.js';

/**
 * Links to the items of the argument that rest on a passage.
 * @param {Passage} passage
 * @param {Item[]} items
 */
export const linksToItems = (passage, items) =>
  items
    .filter(({ sentences }) => sentences.some((id) => contains(passage, id)))
    .map(({ address, name }) => element('a', { href: address, lang: pageLanguage }, name));

/**
 * Whether a passage contains a sentence or words of it.
 * @param {Passage} passage
 * @param {string} id
 */
const contains = ({ element, sentences }, id) =>
  [...(sentences ?? []), element].some(
    (part) => part && (part.id === id || (!sentences && part.querySelector(`[id="${id}"]`))),
  );
