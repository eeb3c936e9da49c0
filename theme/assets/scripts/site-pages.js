/** Other pages of the site, and parts of them. */
import { parsePage } from './trusted.js';

/** @type {Map<string, Promise<Document | null>>} */
const pages = new Map();

/**
 * A page of the site, read once; null if it cannot be read.
 * @param {string} target the address of the page or of a place on it
 */
export function fetchPage(target) {
  const address = target.replace(/#.*/, '');
  const page =
    pages.get(address) ??
    fetch(address)
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((text) => parsePage(text))
      .catch(() => null);
  pages.set(address, page);
  return page;
}

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
