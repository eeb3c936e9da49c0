/** Addresses as the reader has them: whatever is copied opens the very site that the reader sees. */

/** The address of the site's root. The scripts are in a folder of it. */
export const ROOT = new URL('..', import.meta.url).href;

/**
 * The address of a page, without a query and without a place on the page.
 * @param {string} address
 */
export function pageOf(address) {
  const page = new URL(address);
  page.search = '';
  page.hash = '';
  return page.href;
}

/** The address of the root that the build wrote into this page; null where the page does not give its own address. */
export function publishedRoot() {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const home = document.querySelector('.site-title')?.getAttribute('href');
  return canonical && home ? new URL(home, canonical).href : null;
}
