import { publishedRoot, ROOT } from './addresses.js';

/** On every page: checks whether the reader sees the site at another address than the build wrote into it. */
const published = publishedRoot();
if (published !== null && published !== ROOT) {
  const { begin } = await import('./readdress.js');
  begin(published);
}
