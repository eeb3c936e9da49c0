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

/** The address of the root as the build wrote it into this page; null if the page does not contain its own address. */
export function publishedRoot() {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const home = document.querySelector('.site-title')?.getAttribute('href');
  return canonical && home ? new URL(home, canonical).href : null;
}
