/** The preview of a link's target: an entry of `/previews.json`, or a sentence of the study. */
import { ROOT } from './addresses.js';
import { fetchJson } from './site-files.js';
import { fetchPage } from './site-pages.js';
import { words } from './words.js';

/**
 * @typedef {[address: string, label: string]} Place
 * @typedef {{ address: string, text: string, width: string | null, height: string | null }} Picture the image of a figure
 * @typedef {{ kind: string, title: string, text: string, fact: string, list?: string, places?: Place[], sentences?: string[], picture?: Picture | null }} Preview
 * with the list of what its numbers count, the places that cite a work, and the ids of the sentences that an item of
 * the argument rests on
 */

const root = new URL(ROOT);

/**
 * The preview of a link, with absolute addresses; null if the target has no preview.
 * @param {HTMLAnchorElement} link
 * @returns {Promise<Preview | null>}
 */
export async function previewOf(link) {
  if (link.origin !== root.origin || !link.pathname.startsWith(root.pathname)) return null;
  const entry = (await fetchEntries())[`/${link.pathname.slice(root.pathname.length)}${link.hash}`];
  if (entry)
    return {
      ...entry,
      list: entry.list ? onSite(entry.list) : '',
      places: (entry.places ?? []).map(([address, label]) => [onSite(address), label]),
    };
  return /^#[ps]-/.test(link.hash) ? passageAt(link) : null;
}

/**
 * The absolute address of a route.
 * @param {string} route
 */
const onSite = (route) => new URL(route.slice(1), root).href;

/**
 * The entries by their paths, fetched once; none if they cannot be fetched now.
 * @returns {Promise<Record<string, Preview>>}
 */
const fetchEntries = async () => (await fetchJson('previews.json').catch(() => null)) ?? {};

/**
 * The items of the argument with the sentences that they rest on.
 * @typedef {{ address: string, name: string, sentences: string[] }} Item
 * @returns {Promise<Item[]>}
 */
export const argumentItems = async () =>
  Object.entries(await fetchEntries()).flatMap(([path, { title, sentences }]) =>
    sentences ? [{ address: onSite(path), name: title, sentences }] : [],
  );

/**
 * The words of a passage and its section, read from its page.
 * @param {HTMLAnchorElement} link
 * @returns {Promise<Preview | null>}
 */
async function passageAt(link) {
  const page = link.pathname === location.pathname ? document : await fetchPage(link.href);
  const passage = page?.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!passage) return null;
  const isSentence = passage.matches('span');
  const section = passage.closest('.subsection, main')?.querySelector('h1, h2, h3, h4, h5');
  const whole = isSentence ? [passage] : [...(passage.closest('.paragraph') ?? passage).querySelectorAll('[data-n]')];
  return {
    kind: isSentence ? words.previews.sentence : words.previews.paragraph,
    title: section?.textContent.trim() ?? '',
    text: whole.map((sentence) => sentence.textContent).join(' '),
    fact: '',
    picture: pictureOf(passage.closest('.study-figure')?.querySelector('img'), link.href),
  };
}

/**
 * The image of a figure whose caption is the target of a link.
 * @param {HTMLImageElement | null | undefined} image
 * @param {string} page
 * @returns {Picture | null}
 */
const pictureOf = (image, page) =>
  image
    ? {
        address: new URL(image.getAttribute('src') ?? '', page).href,
        text: image.alt,
        width: image.getAttribute('width'),
        height: image.getAttribute('height'),
      }
    : null;
