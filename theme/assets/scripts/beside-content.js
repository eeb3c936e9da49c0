/** What the panel beside the text shows of a link's target: the target as its own page has it, in short. */
import { previewOf } from './preview-data.js';
import { copyOf, fetchPage } from './site-pages.js';
import { element } from './elements.js';

/**
 * @typedef {{ kind: string, fact: string, title: string, language: string, nodes: Element[] }} Content with the
 * language of the page
 */

/** The most sentences that are shown without folds. */
const FEW = 10;

/** Sections and other texts to read, which are followed, because they have no place beside another one. */
const TEXTS = '.study-text, .abstract';

/** What a page has beyond its subject. */
const OTHERS = 'h1, .kind, .imprint, .note, form, figure, section:not(.counted), .Z3988, .reference ~ .reference';

/**
 * The content for an address; null if the site has nothing that fits beside a text there.
 * @param {string} address
 * @returns {Promise<Content | null>}
 */
export async function contentOf(address) {
  const link = element('a', { href: address });
  const [preview, page] = await Promise.all([previewOf(link), fetchPage(address)]);
  const target = link.hash ? page?.getElementById(decodeURIComponent(link.hash.slice(1))) : page?.querySelector('main');
  if (!preview || !page || !target || target.closest(TEXTS) || target.querySelector(TEXTS)) return null;
  const { kind, fact, title } = preview;
  const copy = copyOf(target, link.href);
  copy.querySelectorAll(OTHERS).forEach((other) => other.remove());
  copy.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
  head(copy, title);
  fold(copy);
  return { kind, fact, title, language: page.documentElement.lang, nodes: [...copy.children] };
}

/**
 * Removes what the heading of the panel says already. Other headings become lines, so that they do not interrupt the
 * headings of the page.
 * @param {Element} copy
 * @param {string} title
 */
function head(copy, title) {
  for (const line of copy.querySelectorAll('h2, h3, h4, h5, dt, .date, :scope > b')) {
    const said = line.textContent.trim();
    if (said === title || line.querySelector('.count')) line.remove();
    else line.replaceWith(element('p', { class: 'beside-line' }, ...line.childNodes));
  }
}

/**
 * Unfolds few sentences. Of many, each section is a fold, and only those with sentences of this page are open.
 * @param {Element} copy
 */
function fold(copy) {
  const few = copy.querySelectorAll('[data-counted]').length <= FEW;
  for (const group of copy.querySelectorAll('.counted > .quotes')) {
    const line = group.querySelector(':scope > :is(.quotes-section, summary)');
    if (!line) continue;
    line.remove();
    const label = element('summary', {}, ...labelOf(line));
    group.replaceWith(element('details', { class: 'quotes' }, label, ...group.childNodes));
  }
  for (const folded of copy.querySelectorAll('details')) folded.open = few || hasPassageHere(folded);
}

/**
 * The words of a line without its link, because a click on them opens the fold.
 * @param {Element} line
 */
const labelOf = (line) => [...line.childNodes].map((node) => (node instanceof HTMLAnchorElement ? node.text : node));

/** @param {Element} folded */
const hasPassageHere = (folded) => [...folded.querySelectorAll('a')].some((link) => passageOf(link) !== null);

/**
 * The passage of this page to which a link leads, even if its address is that of another page with it: a passage has
 * the same id everywhere.
 * @param {HTMLAnchorElement} link
 */
export function passageOf({ origin, hash }) {
  const passage = /^#[ps]-/.test(hash) && origin === location.origin ? document.getElementById(hash.slice(1)) : null;
  return passage?.closest(TEXTS) ? passage : null;
}
