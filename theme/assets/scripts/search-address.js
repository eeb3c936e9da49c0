/**
 * The search in the address of the page, so that it can be shared: `?q=border&kind=sentence&actor=iran`.
 * @typedef {{ q: string, kind: string } & Record<string, string>} Asked the words, the kind, and an entry for each
 * facet
 */

/**
 * @param {string} address
 * @returns {Asked}
 */
export const readAddress = (address) => ({ q: '', kind: '', ...Object.fromEntries(new URL(address).searchParams) });

/**
 * The address of a search; empty values are omitted.
 * @param {string} address
 * @param {Record<string, string>} asked
 */
export function writeAddress(address, asked) {
  const written = new URL(address);
  written.search = Object.entries(asked)
    .filter(([, text]) => text)
    .map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text).replaceAll('%20', '+')}`)
    .join('&');
  written.hash = '';
  return written.href;
}
