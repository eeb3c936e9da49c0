/**
 * The reader's choice in the address of the page, so that it can be kept and shared: `?section=h-…&kind=sentence&q=border&pick=s-…,p-…`.
 * What is not chosen is left out.
 * @typedef {{ filters: Record<string, string>, picked: string[] }} Choice a text for each filter, and the keys of what is picked, in their order
 */

/**
 * The filters in the order in which an address has them.
 * @param {string[]} facets the kinds of entries by which the table is narrowed down
 */
export const filterNames = (facets) => ['section', 'kind', ...facets, 'minutes', 'q'];

/**
 * What an address says.
 * @param {string} address
 * @param {string[]} names those of the filters
 * @returns {Choice}
 */
export function readChoice(address, names) {
  const query = new URL(address).searchParams;
  return {
    filters: Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])),
    picked: (query.get('pick') ?? '').split(',').filter(Boolean),
  };
}

/**
 * The address that says it. Keys contain no sign that has to be written as a code, so the commas between them stay.
 * @param {string} address
 * @param {Choice} choice
 * @param {string[]} names those of the filters
 */
export function writeChoice(address, { filters, picked }, names) {
  const parts = names.flatMap((name) => (filters[name] ? `${name}=${encodeURIComponent(filters[name])}` : []));
  if (picked.length > 0) parts.push(`pick=${picked.map(encodeURIComponent).join(',')}`);
  const written = new URL(address);
  written.search = parts.join('&');
  return written.href;
}
