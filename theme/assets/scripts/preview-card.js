/** @import { Preview } from './preview-data.js' */
import { element, loadStyle, startOf } from './elements.js';
import { isPlain } from './events.js';
import { count, fill, pageLanguage, words, wordsLanguage } from './words.js';

/** The number of words shown of a text. */
const WORDS = 60;

/** Settles when the card's styles are loaded. */
export const styled = loadStyle('./preview.css');

/** The card of a link. It is outside of the text, so that selections and searches do not find its words again. */
export class PreviewCard {
  #card = element('div', {
    class: 'preview',
    id: '_preview',
    role: 'dialog',
    lang: wordsLanguage,
    'aria-label': words.previews.label,
    hidden: true,
  });
  #voice = element('p', { class: 'unseen', 'aria-live': 'polite' });
  /** @type {HTMLAnchorElement | null} */
  #link = null;

  constructor() {
    document.body.append(this.#card, this.#voice);
  }

  get element() {
    return this.#card;
  }

  /** The link of the card; null while it is closed. */
  get link() {
    return this.#card.hidden ? null : this.#link;
  }

  /**
   * @param {HTMLAnchorElement} link
   * @param {Preview} preview
   * @param {boolean} spoken whether screen readers announce it, which is only for readers with a keyboard
   */
  show(link, preview, spoken) {
    this.close();
    this.#link = link;
    this.#card.replaceChildren(...contentOf(link, preview));
    this.#card.hidden = false;
    for (const sibling of siblingsOf(link)) sibling.classList.add('sibling');
    this.#put(link);
    this.#voice.textContent = spoken ? spokenOf(preview) : '';
  }

  close() {
    this.#voice.textContent = '';
    document.querySelectorAll('.sibling').forEach((sibling) => sibling.classList.remove('sibling'));
    this.#card.hidden = true;
  }

  /**
   * Places the card below the link if there is room, otherwise above it, and never outside of the window.
   * @param {HTMLAnchorElement} link
   */
  #put(link) {
    const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.#card;
    const fits = box.bottom + offsetHeight + 12 < innerHeight || box.top < offsetHeight + 12;
    const left = Math.min(startOf(box, offsetWidth), document.documentElement.clientWidth - offsetWidth - 8);
    style.setProperty('top', `${scrollY + (fits ? box.bottom + 6 : box.top - offsetHeight - 6)}px`);
    style.setProperty('left', `${scrollX + Math.max(8, left)}px`);
  }
}

/**
 * The announcement of a preview for screen readers.
 * @param {Preview} preview
 */
const spokenOf = ({ kind, title, text }) => fill(words.previews.spoken, { kind, title, text });

/**
 * The other citations of the same work on the page.
 * @param {HTMLAnchorElement} link
 */
const siblingsOf = (link) =>
  link.matches('.citation')
    ? [...document.querySelectorAll('main .citation')].filter(
        (other) => other instanceof HTMLAnchorElement && other.href === link.href,
      )
    : [];

/**
 * The content of a card. A click on its title is a click on its link.
 * @param {HTMLAnchorElement} link
 * @param {Preview} preview
 */
function contentOf(link, { kind, title, text, fact, list = '', places = [], picture }) {
  const all = text.split(/\s+/);
  const short = all.length > WORDS ? `${all.slice(0, WORDS).join(' ')} …` : text;
  const name = element('a', { href: link.href }, title);
  name.addEventListener('click', (event) => {
    if (!isPlain(event)) return;
    event.preventDefault();
    link.click();
  });
  return [
    element('p', { class: 'preview-kind' }, ...kindAndFact(kind, fact, list)),
    element('p', { class: 'preview-title', lang: pageLanguage }, name),
    ...(picture ? [imageOf(picture)] : []),
    element('p', { lang: pageLanguage }, short),
    ...(places.length > 1 ? [element('p', { class: 'preview-walk' }, ...walk(link, places, list))] : []),
  ];
}

/**
 * The image of a figure. Its size is known, so that the card has its place before the image is loaded.
 * @param {import('./preview-data.js').Picture} picture
 */
const imageOf = ({ address, text, width, height }) =>
  element('img', { src: address, alt: text, width, height, lang: pageLanguage });

/**
 * The kind with the fact, which leads to what it counts.
 * @param {string} kind
 * @param {string} fact
 * @param {string} list
 */
function kindAndFact(kind, fact, list) {
  if (!fact) return [kind];
  const [before = '', after = ''] = fill(words.previews.kindAndFact, { kind, fact: '\n' }).split('\n');
  return [before, list && /\d/.test(fact) ? element('a', { href: list }, fact) : fact, after];
}

/**
 * The previous and the next citation of the work in the study.
 * @param {HTMLAnchorElement} link
 * @param {import('./preview-data.js').Place[]} places
 * @param {string} list the address of all of them
 */
function walk(link, places, list) {
  const here = link.closest('[id^="s-"]')?.id;
  const at = places.findIndex(([address]) => here && address.endsWith(`#${here}`));
  if (at >= 0)
    return [
      step(places[at - 1], words.previews.previous, 'prev'),
      ' ',
      element('a', { href: list }, count(words.previews.number, places.length, { number: at + 1 })),
      ' ',
      step(places[at + 1], words.previews.next, 'next'),
    ];
  const first = fill(words.previews.first, { place: places[0]?.[1] ?? '' });
  return [
    element('a', { href: list }, count(words.previews.citedIn, places.length)),
    ' ',
    step(places[0], first, null),
  ];
}

/**
 * @param {import('./preview-data.js').Place | undefined} place
 * @param {string} label
 * @param {string | null} rel
 */
const step = (place, label, rel) => (place ? element('a', { href: place[0], rel, title: place[1] }, label) : '');
