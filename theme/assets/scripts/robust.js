/** @import { LinkTarget } from './passage.js' */
import { permanentAddress, permanentRoot, ROOT } from './addresses.js';
import { element } from './elements.js';
import { fetchJson } from './site-files.js';

/**
 * An edition that contains a passage with the words that the reader sees.
 * @typedef {{ date: string, url: string }} Edition
 */

/**
 * The record of a passage, `/l/ID.json`.
 * @typedef {{ versions: unknown[], editions: (Edition & { version: number })[] }} PassageRecord
 */

/**
 * The edition to name with a passage: the one that the reader is in, or the latest one with the same words; null if
 * there is none, or if the record of the passage cannot be fetched now.
 * @param {Pick<LinkTarget, 'id' | 'address' | 'short'>} target
 */
export async function editionOf({ id, address, short }) {
  const own = editionAt(address);
  if (own || !short) return own;
  /** @type {PassageRecord | null} */
  const record = await fetchJson(`l/${id}.json`).catch(() => null);
  return record && latestEdition(record);
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
