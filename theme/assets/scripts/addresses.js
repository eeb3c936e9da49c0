/** Addresses as the reader sees them, so that copied links open the same site. */

/** The address of the site's root, found from the folder of the scripts. */
export const ROOT = new URL('..', import.meta.url).href;

/**
 * The address of a page, without query and fragment.
 * @param {string} address
 */
export function pageOf(address) {
  const page = new URL(address);
  page.search = '';
  page.hash = '';
  return page.href;
}

/**
 * The address to keep, in what outlives the site's host: a citation, a course, a list.
 * @param {{ address: string, short?: string }} passage the permalink, if it has one
 */
export const permanentAddress = ({ address, short }) =>
  short ?? (address.startsWith(ROOT) ? permanentRoot() + address.slice(ROOT.length) : address);

/** The base of permanent addresses that the site has, or else its root as the reader sees it. */
export const permanentRoot = () => globalThis.document?.documentElement.dataset['permanentBase'] ?? ROOT;

/**
 * The permanent address of a passage as people read and type it, without its scheme.
 * @param {{ address: string, short?: string }} passage
 */
export const typedAddress = (passage) => permanentAddress(passage).replace(/^https?:\/\//, '');

/**
 * The permalink of an id, below the permanent base of the site if it has one.
 * @param {string} id
 */
export const shortAddress = (id) => `${permanentRoot()}l/${id}/`;

/** The address of the root as the build wrote it into this page; null if the page does not contain its own address. */
export function publishedRoot() {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const home = document.querySelector('.site-title')?.getAttribute('href');
  return canonical && home ? new URL(home, canonical).href : null;
}
