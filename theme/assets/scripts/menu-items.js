/** @import { LinkTarget } from './passage.js' */
/** @import { Item } from './preview-data.js' */
import { element } from './elements.js';
import { pageLanguage } from './words.js';

/**
 * Links to the items of the argument that rest on a passage.
 * @param {LinkTarget} target
 * @param {Item[]} items
 */
export const linksToItems = (target, items) =>
  items
    .filter(({ sentences }) => sentences.some((id) => contains(target, id)))
    .map(({ address, name }) => element('a', { href: address, lang: pageLanguage }, name));

/**
 * Whether a passage contains a sentence or words of it.
 * @param {LinkTarget} target
 * @param {string} id
 */
const contains = ({ element, sentences }, id) =>
  [...(sentences ?? []), element].some(
    (part) => part && (part.id === id || (!sentences && part.querySelector(`[id="${id}"]`))),
  );
