/**
 * What is asked for, in the address of the page, so that it can be shared: `?q=border&kind=sentence&actor=iran`.
 * @typedef {Record<'q' | 'kind' | 'actor' | 'framework', string>} Asked
 */
const NAMES = /** @type {const} */ (['q', 'kind', 'actor', 'framework']);

/**
 * @param {string} address
 * @returns {Asked}
 */
export function readAddress(address) {
  const query = new URL(address).searchParams;
  const textOf = (/** @type {keyof Asked} */ name) => query.get(name) ?? '';
  return { q: textOf('q'), kind: textOf('kind'), actor: textOf('actor'), framework: textOf('framework') };
}

/**
 * The address without what is not asked for.
 * @param {string} address
 * @param {Partial<Asked>} asked
 */
export function writeAddress(address, asked) {
  const written = new URL(address);
  written.search = NAMES.flatMap((name) => {
    const text = asked[name];
    return text ? [`${name}=${encodeURIComponent(text).replaceAll('%20', '+')}`] : [];
  }).join('&');
  written.hash = '';
  return written.href;
}
