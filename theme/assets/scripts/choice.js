/**
 * The reader's choice in the address of the page, so that it can be kept and shared: `?section=h-…&kind=sentence&q=border&pick=s-…,p-…`.
 * What is not chosen is left out.
 * @typedef {{ filters: Record<string, string>, picked: string[] }} Choice a text for each filter, and the keys of what is picked, in their order
 */
const NAMES = ['section', 'kind', 'actor', 'framework', 'minutes', 'q'];

/**
 * What an address says.
 * @param {string} address
 * @returns {Choice}
 */
export function readChoice(address) {
  const query = new URL(address).searchParams;
  return {
    filters: Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? ''])),
    picked: (query.get('pick') ?? '').split(',').filter(Boolean),
  };
}

/**
 * The address that says it. Keys contain no sign that has to be written as a code, so the commas between them stay.
 * @param {string} address
 * @param {Choice} choice
 */
export function writeChoice(address, { filters, picked }) {
  const parts = NAMES.flatMap((name) => (filters[name] ? `${name}=${encodeURIComponent(filters[name])}` : []));
  if (picked.length > 0) parts.push(`pick=${picked.map(encodeURIComponent).join(',')}`);
  const written = new URL(address);
  written.search = parts.join('&');
  return written.href;
}
