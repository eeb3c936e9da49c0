/** JSON files of the site. Scripts load this only when they need one. */
import { once } from './site-pages.js';

const NOT_FOUND = 404;

const jsonOf = once(async (address) => {
  const answer = await fetch(address);
  if (answer.status === NOT_FOUND) return null;
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
});

/**
 * The content of a JSON file of the site, fetched once; null if the site does not have it. Rejects if it cannot be
 * fetched now.
 * @param {string} path from the root of the site
 */
export const fetchJson = (path) => jsonOf(new URL(`../${path}`, import.meta.url).href);
