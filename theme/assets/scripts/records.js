import { ROOT } from './addresses.js';
import { download } from './clipboard.js';
import { unzip, zip } from './zip.js';

/**
 * Downloads a file of the site with the reader's address of the site.
 * @param {HTMLAnchorElement} link the link to the file, with a file name if it differs
 * @param {string} published the address of the site that the file contains
 */
export async function takeRecord(link, published) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(`${answer.status} ${link.href}`);
  const name = link.download || link.pathname.split('/').at(-1) || '';
  const type = answer.headers.get('Content-Type') ?? '';
  const content = name.endsWith('.imscc')
    ? readdressedCourse(new Uint8Array(await answer.arrayBuffer()), published, ROOT)
    : (await answer.text()).replaceAll(published, ROOT);
  download({ name, type, content });
}

/**
 * A Common Cartridge with another address of the site in its links.
 * @param {Uint8Array} course
 * @param {string} published
 * @param {string} root
 */
export const readdressedCourse = (course, published, root) =>
  zip(unzip(course).map(({ name, content }) => ({ name, content: content.replaceAll(published, root) })));
