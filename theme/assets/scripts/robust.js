/** @import { LinkTarget } from './passage.js' */
import { permanentAddress, permanentRoot, ROOT } from './addresses.js';
import { element } from './elements.js';

/**
 * An edition that contains a passage with the words that the reader sees.
 * @typedef {{ date: string, url: string }} Edition
 */

/**
 * The record of a passage, `/l/ID.json`.
 * @typedef {{ versions: unknown[], editions: (Edition & { version: number })[] }} PassageRecord
 */

/** @type {Map<string, Promise<Edition | null>>} */
const editions = new Map();

/**
 * The edition to name with a passage: the one that the reader is in, or the latest one with the same words; null if
 * there is none. The record of a passage is fetched once.
 * @param {Pick<LinkTarget, 'id' | 'address' | 'short'>} target
 */
export function editionOf({ id, address, short }) {
  const own = editionAt(address);
  if (own || !short) return Promise.resolve(own);
  const edition = editions.get(id) ?? fetchEdition(id);
  editions.set(id, edition);
  return edition;
}

/**
 * The edition that an address is in; null for an address of today's study.
 * @param {string} address
 * @returns {Edition | null}
 */
export function editionAt(address) {
  const date = address.startsWith(ROOT) && /^e\/(\d{4}-\d\d-\d\d)(?:-\d+)?\//.exec(address.slice(ROOT.length))?.[1];
  return date ? { date, url: permanentAddress({ address }) } : null;
}

/** @param {string} id */
const fetchEdition = (id) =>
  fetch(`${ROOT}l/${id}.json`)
    .then((answer) => (answer.ok ? answer.json() : null))
    .then((record) => record && latestEdition(record))
    .catch(() => null);

/**
 * The latest edition with the present words of a passage.
 * @param {PassageRecord} record
 * @returns {Edition | null}
 */
export function latestEdition({ versions, editions }) {
  const found = editions.findLast(({ version }) => version === versions.length - 1);
  return found ? { date: found.date, url: permanentRoot() + found.url.slice(1) } : null;
}

/**
 * A link that tells programs which version it means (Robust Links 1.0): an edition, or else only the day on which the
 * link is made, with which an archive of the web finds its nearest copy.
 * @param {string} address
 * @param {string} text
 * @param {Edition | null} edition
 * @param {Date} today
 */
export const robustLink = (address, text, edition, today) =>
  element(
    'a',
    {
      href: address,
      'data-versionurl': edition?.url ?? null,
      'data-versiondate': edition?.date ?? today.toISOString().slice(0, 10),
    },
    text,
  );

/**
 * The words of a passage as a `TextQuoteSelector` (W3C, Web Annotation Data Model, section 4.2.4).
 * @param {Pick<LinkTarget, 'text' | 'around'>} target
 */
export const textQuote = ({ text, around = { prefix: '', suffix: '' } }) =>
  JSON.stringify({ type: 'TextQuoteSelector', exact: text, ...around }, null, 2);
