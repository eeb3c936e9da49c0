/** Other pages and files of the site, and parts of them. */
import { parsePage } from './trusted.js';

/**
 * A function that asks once for each address. An answer that failed is not kept, so that the next call tries again.
 * @template T
 * @param {(address: string) => Promise<T>} ask
 * @returns {(address: string) => Promise<T>}
 */
export function once(ask) {
  /** @type {Map<string, Promise<T>>} */
  const answers = new Map();
  return (address) => {
    const answer = answers.get(address) ?? ask(address);
    answers.set(address, answer);
    answer.catch(() => answers.delete(address));
    return answer;
  };
}

const documentOf = once(async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  return parsePage(await answer.text());
});

/**
 * A page of the site, fetched once; null if it cannot be fetched now.
 * @param {string} target the address of the page or of a place on it
 */
export const fetchPage = (target) => documentOf(target.replace(/#.*/, '')).catch(() => null);

/**
 * A copy of a part of another page, whose links lead to where they led there.
 * @template {Element} T
 * @param {T} part
 * @param {string} page the address of the page
 */
export function copyOf(part, page) {
  const copy = document.importNode(part, true);
  for (const link of copy.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', page).href;
  return copy;
}
