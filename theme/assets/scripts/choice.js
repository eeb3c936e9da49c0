/**
 * The reader's selection in the address of the page, so that it can be kept and shared:
 * `?section=h-…&kind=sentence&q=border&pick=s-…,p-…&show=handout`. Empty filters are omitted.
 * @typedef {{ filters: Record<string, string>, picked: string[], handout: boolean }} Choice the filters, the keys of the
 * picked rows in order, and whether their handout is open
 */

/**
 * The filters in the order of the address.
 * @param {string[]} facets the kinds of entries that are filters
 */
export const filterNames = (facets) => ['section', 'kind', ...facets, 'minutes', 'q'];

/**
 * Reads a selection from an address.
 * @param {string} address
 * @param {string[]} names the names of the filters
 * @returns {Choice}
 */
export function readChoice(address, names) {
  const query = new URL(address).searchParams;
  return {
    filters: Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])),
    picked: (query.get('pick') ?? '').split(',').filter(Boolean),
    handout: query.get('show') === 'handout',
  };
}

/**
 * Writes a selection to an address. Keys need no percent-encoding, so the commas between them stay readable.
 * @param {string} address
 * @param {Choice} choice
 * @param {string[]} names the names of the filters
 */
export function writeChoice(address, { filters, picked, handout }, names) {
  const parts = names.flatMap((name) => (filters[name] ? `${name}=${encodeURIComponent(filters[name])}` : []));
  if (picked.length > 0) parts.push(`pick=${picked.map(encodeURIComponent).join(',')}`);
  if (handout) parts.push('show=handout');
  const written = new URL(address);
  written.search = parts.join('&');
  return written.href;
}
