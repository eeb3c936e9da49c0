import { publishedRoot, ROOT } from './addresses.js';

/** What every page loads: checks whether the reader sees the site at another address than the build was told. */
const published = publishedRoot();
if (published !== null && published !== ROOT) {
  const { begin } = await import('./readdress.js');
  begin(published);
}
