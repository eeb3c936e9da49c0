import { ROOT } from './addresses.js';

/**
 * The start of the keys under which the browser keeps the reader's marks. Several sites may share a host, so it contains
 * the path of the site.
 */
export const PREFIX = `desk ${new URL(ROOT).pathname} `;

/** The key of an entry that is written only to see whether the browser allows it. */
export const PROBE = `${PREFIX}?`;

/** @param {string} key */
export const isOfMark = (key) => key.startsWith(PREFIX) && key !== PROBE;

/** Whether the browser keeps a mark of this site; false if it keeps nothing. */
export function hasMarks() {
  try {
    return Object.keys(localStorage).some(isOfMark);
  } catch {
    return false;
  }
}
