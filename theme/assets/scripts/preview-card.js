/** @import { Preview } from './preview-data.js' */
import { element, loadStyle } from './elements.js';
import { count, fill, pageLanguage, words, wordsLanguage } from './words.js';

/** How many words of a text are shown. */
const WORDS = 60;

/** Settles when a card can be shown as it is meant to look. */
export const styled = loadStyle('./preview.css');

/** The card of a link: outside the text, so that neither a selection nor a search of the page meets it twice. */
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

  /** The link that the card is of; null while it is closed. */
  get link() {
    return this.#card.hidden ? null : this.#link;
  }

  /**
   * @param {HTMLAnchorElement} link
   * @param {Preview} preview
   * @param {boolean} spoken whether a screen reader is to say it: for a reader who came by the keyboard
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
   * Below the link where there is room, else above it, and never beyond the window.
   * @param {HTMLAnchorElement} link
   */
  #put(link) {
    const box = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.#card;
    const fits = box.bottom + offsetHeight + 12 < innerHeight || box.top < offsetHeight + 12;
    const left = Math.min(box.left, document.documentElement.clientWidth - offsetWidth - 8);
    style.setProperty('top', `${scrollY + (fits ? box.bottom + 6 : box.top - offsetHeight - 6)}px`);
    style.setProperty('left', `${scrollX + Math.max(8, left)}px`);
  }
}

/**
 * What a screen reader says of a preview.
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
 * @param {HTMLAnchorElement} link
 * @param {Preview} preview
 */
function contentOf(link, { kind, title, text, fact, places = [] }) {
  const all = text.split(/\s+/);
  const short = all.length > WORDS ? `${all.slice(0, WORDS).join(' ')} …` : text;
  return [
    element('p', { class: 'preview-kind' }, fact ? fill(words.previews.kindAndFact, { kind, fact }) : kind),
    element('p', { class: 'preview-title', lang: pageLanguage }, element('a', { href: link.href }, title)),
    element('p', { lang: pageLanguage }, short),
    ...(places.length > 1 ? [element('p', { class: 'preview-walk' }, ...walk(link, places))] : []),
  ];
}

/**
 * Where else the study cites the work: the place before this one and the place after it.
 * @param {HTMLAnchorElement} link
 * @param {import('./preview-data.js').Place[]} places
 */
function walk(link, places) {
  const here = link.closest('[id^="s-"]')?.id;
  const at = places.findIndex(([address]) => here && address.endsWith(`#${here}`));
  if (at >= 0)
    return [
      step(places[at - 1], words.previews.previous, 'prev'),
      ` ${count(words.previews.number, places.length, { number: at + 1 })} `,
      step(places[at + 1], words.previews.next, 'next'),
    ];
  const first = fill(words.previews.first, { place: places[0]?.[1] ?? '' });
  return [`${count(words.previews.citedIn, places.length)} `, step(places[0], first, null)];
}

/**
 * @param {import('./preview-data.js').Place | undefined} place
 * @param {string} label
 * @param {string | null} rel
 */
const step = (place, label, rel) => (place ? element('a', { href: place[0], rel, title: place[1] }, label) : '');
