import { ROOT } from './addresses.js';
import { closestTo } from './events.js';

/** The records beside a page, which contain addresses of the site. */
const RECORDS = '.cite-files a, a[href$=".imscc"]';

/**
 * Replaces the site's address in the citations and records of a page with the address at which the reader sees the
 * site.
 * @param {string} published the address of the site that the build wrote
 */
export function begin(published) {
  for (const citation of document.querySelectorAll('.cite .styles')) rewrite(citation, published);
  for (const item of document.querySelectorAll('.Z3988'))
    replaceIn(item, 'title', encodeURIComponent(published), encodeURIComponent(ROOT));
  document.addEventListener('click', (event) => {
    const record = closestTo(event, RECORDS);
    if (!(record instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    take(record, published);
  });
}

/**
 * @param {Element} citation
 * @param {string} published
 */
function rewrite(citation, published) {
  const texts = document.createTreeWalker(citation, NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    if (texts.currentNode instanceof Text) texts.currentNode.data = texts.currentNode.data.replaceAll(published, ROOT);
  for (const link of citation.querySelectorAll('a')) replaceIn(link, 'href', published, ROOT);
}

/**
 * @param {Element} element
 * @param {string} attribute
 * @param {string} before
 * @param {string} after
 */
function replaceIn(element, attribute, before, after) {
  const value = element.getAttribute(attribute);
  if (value?.includes(before)) element.setAttribute(attribute, value.replaceAll(before, after));
}

/**
 * Downloads a record with the reader's addresses. If this fails, the browser downloads the original file.
 * @param {HTMLAnchorElement} link
 * @param {string} published
 */
async function take(link, published) {
  try {
    const { takeRecord } = await import('./records.js');
    await takeRecord(link, published);
  } catch {
    location.assign(link.href);
  }
}
