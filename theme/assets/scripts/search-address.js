/** What is asked for, in the address of the page, so that it can be shared: `?q=border&kind=sentence&actor=iran`. */
const NAMES = ['q', 'kind', 'actor', 'framework'];

export const readAddress = (address) =>
  Object.fromEntries(NAMES.map((name) => [name, new URL(address).searchParams.get(name) ?? '']));

/** The address without what is not asked for. */
export function writeAddress(address, asked) {
  const written = new URL(address);
  written.search = NAMES.filter((name) => asked[name])
    .map((name) => `${name}=${encodeURIComponent(asked[name]).replaceAll('%20', '+')}`)
    .join('&');
  written.hash = '';
  return written.href;
}
