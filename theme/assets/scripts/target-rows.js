/** @import { LinkTarget } from './passage.js' */
import { pageOf, shortAddress } from './addresses.js';
import { placeIn, sectionName } from './locator.js';
import { fill, words } from './words.js';

/**
 * A row of the instructors' table: the properties of a passage, and
 * @typedef Row
 * @property {string} key the id of a passage, or the kind and the id of an entry
 * @property {string} kind section, paragraph, sentence, actor …
 * @property {string} kindName the name of its kind, in the plural for entries
 * @property {string} opening the first words
 * @property {number} minutes the reading time
 * @property {string[]} sections the ids of its sections
 * @property {string[]} named the keys of the entries that it names
 * @property {HTMLTableRowElement} row
 * @property {HTMLTableSectionElement} group the group of rows that it is in
 * @typedef {LinkTarget & Row} Target
 */

/**
 * The kinds of entries that are filters, with their names.
 * @param {Pick<HTMLTableElement, 'dataset'>} table
 * @returns {{ kind: string, name: string }[]}
 */
export const readFacets = ({ dataset: { facets = '' } }) =>
  facets
    .split('\n')
    .filter(Boolean)
    .map((facet) => ({ kind: facet.slice(0, facet.indexOf('=')), name: facet.slice(facet.indexOf('=') + 1) }));

/**
 * Reads the table of the instructors' page.
 * @param {HTMLTableElement} table
 * @returns {Target[]}
 */
export function readTargets(table) {
  const groups = [...table.tBodies];
  const entries = groups
    .filter((group) => group.dataset.kind)
    .flatMap((group) => [...group.rows].slice(1).map((row) => entryOf(row, group)));
  return [...passagesIn(groups, entries), ...entries];
}

/**
 * @param {HTMLTableSectionElement[]} groups
 * @param {Target[]} entries
 */
function passagesIn(groups, entries) {
  const keys = entries.map((entry) => entry.key);
  /** @type {string[]} */
  const open = [];
  return groups
    .filter((group) => group.dataset.label)
    .flatMap((group) => {
      const level = Number(group.dataset.level);
      open.length = Math.min(open.length, level - 1);
      open[level - 1] = group.rows[0]?.dataset.id ?? '';
      const sections = open.filter(Boolean);
      const numbers = { paragraph: 0, sentence: 0 };
      return [...group.rows].map((row, index) => {
        const kind = index === 0 ? 'section' : kindOf(linkOf(row).hash);
        const number = kind === 'section' ? 0 : ++numbers[kind];
        return passageOf(row, group, { kind, number, sections, named: chosen(keys, row.dataset.named) });
      });
    });
}

/**
 * @param {string[]} list
 * @param {string} [places]
 */
const chosen = (list, places = '') =>
  places
    .split(' ')
    .filter(Boolean)
    .flatMap((place) => list[Number(place)] ?? []);

/**
 * The kind of a passage, by its id.
 * @param {string} hash
 * @returns {'paragraph' | 'sentence'}
 */
const kindOf = (hash) => (hash.startsWith('#p-') ? 'paragraph' : 'sentence');

/**
 * @param {HTMLTableRowElement} row
 * @param {HTMLTableSectionElement} group
 * @param {Pick<Row, 'sections' | 'named'> & { kind: 'section' | 'paragraph' | 'sentence', number: number }} facts
 * @returns {Target}
 */
function passageOf(row, group, { kind, number, ...facts }) {
  const { label = '' } = group.dataset;
  const isSection = kind === 'section';
  const link = linkOf(row);
  const full = textOf(group.rows[0]).trim();
  const id = isSection ? (row.dataset.id ?? '') : link.hash.slice(1);
  const place = isSection ? '' : fill(words.places[kind], { number });
  return {
    ...facts,
    row,
    group,
    id,
    key: id,
    address: addressOf(link),
    kind,
    kindName: words.targets[kind],
    place,
    short: shortAddress(id),
    locator: placeIn(label, place),
    name: placeIn(sectionName(label, full), place),
    opening: isSection ? '' : textOf(row).slice(link.textContent.length).trim(),
    text: '',
    minutes: Number(row.cells[1]?.textContent),
  };
}

/**
 * @param {HTMLTableRowElement} row
 * @param {HTMLTableSectionElement} group
 * @returns {Target}
 */
function entryOf(row, group) {
  const { kind = '' } = group.dataset;
  const link = linkOf(row);
  const id = link.hash.slice(1) || (link.pathname.split('/').at(-2) ?? '');
  return {
    row,
    group,
    id,
    key: `${kind}.${id}`,
    address: addressOf(link),
    kind,
    kindName: textOf(group.rows[0]),
    locator: '',
    name: link.textContent,
    opening: '',
    text: '',
    minutes: 0,
    sections: [],
    named: [],
  };
}

/**
 * The link of a row, which is in its first cell.
 * @param {HTMLTableRowElement} row
 */
export function linkOf(row) {
  const link = row.querySelector('a');
  if (!link) throw new Error('A row has no link.');
  return link;
}

/** @param {HTMLTableRowElement | undefined} row */
const textOf = (row) => row?.cells[0]?.textContent ?? '';

/** @param {HTMLAnchorElement} link */
const addressOf = (link) => pageOf(link.href) + link.hash;
