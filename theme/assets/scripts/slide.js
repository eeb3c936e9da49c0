/** @import { Citable } from './citations.js' */
import { permanentAddress, typedAddress } from './addresses.js';
import { fetchCitations, sourceOf } from './citations.js';
import { button, element, isRightToLeft } from './elements.js';
import { quoted } from './quotation.js';
import { openSheet, tied } from './sheet.js';
import { fill, pageLanguage, words } from './words.js';

/**
 * A passage as slides.
 * @typedef {Pick<Citable, 'id' | 'address' | 'short' | 'locator'> & { sentences: string[] }} Shown
 */

/** The most letters on a slide, which people at the back of a room can still read; only one long sentence has more. */
const MOST = 360;

/**
 * The sentences of a passage by slide.
 * @param {string[]} sentences
 */
export function slidesOf(sentences) {
  /** @type {string[]} */
  const slides = [];
  for (const sentence of sentences) {
    const joined = `${slides.at(-1) ?? ''} ${sentence}`.trim();
    if (slides.length > 0 && joined.length <= MOST) slides[slides.length - 1] = joined;
    else slides.push(sentence);
  }
  return slides;
}

/**
 * The size of the letters in hundredths of the slide's width, so that the words fill about half of its area.
 * @param {string} text
 */
export const sizeOf = (text) => Math.min(4.6, Math.sqrt(3300 / Math.max(text.length, 1))).toFixed(2);

/**
 * Opens slides with the words of a passage, its citation and its short address, in the shape of a projector (16 to 9).
 * @param {Shown[]} passages
 */
export async function openSlides(passages) {
  const citations = await fetchCitations();
  const slides = passages.flatMap((passage) => {
    const source = sourceOf(citations, passage);
    return slidesOf(passage.sentences).map((text) => slide(text, source, passage));
  });
  const deck = element('div', { class: 'deck' }, ...slides);
  const place = element('output', {});
  let current = 0;
  /** @param {number} index */
  const show = (index) => {
    current = Math.max(0, Math.min(index, slides.length - 1));
    slides.forEach((other, number) => other.classList.toggle('shown', number === current));
    place.textContent = fill(words.sheet.place, { number: current + 1, count: slides.length });
  };
  const turns =
    slides.length > 1
      ? [
          button(words.sheet.previous, () => show(current - 1)),
          place,
          button(words.sheet.next, () => show(current + 1), { autofocus: true }),
        ]
      : [];
  show(0);
  const sheet = await openSheet(words.sheet.slides, {
    content: [deck],
    tools: [...turns, button(words.sheet.fullScreen, () => deck.requestFullscreen())],
    kind: 'slides',
  });
  const paper = element('link', {
    rel: 'stylesheet',
    media: 'print',
    href: new URL('./slide.css', import.meta.url).href,
  });
  document.head.append(paper);
  sheet.addEventListener('close', () => paper.remove());
  sheet.addEventListener('keydown', ({ key }) => {
    const step = STEPS[key] ?? (SIDES[key] ?? 0) * (isRightToLeft() ? -1 : 1);
    if (step) show(current + step);
  });
}

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, PageDown: 1, ArrowUp: -1, PageUp: -1 };

/** Which of these keys goes on depends on the direction of reading. @type {Record<string, number>} */
const SIDES = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * @param {string} text
 * @param {string} source
 * @param {Shown} passage
 */
function slide(text, source, passage) {
  const made = element(
    'section',
    { class: 'slide', lang: pageLanguage },
    element('blockquote', {}, element('p', {}, ...tied(quoted(text)))),
    element('p', {}, source, ' ', element('a', { href: permanentAddress(passage) }, typedAddress(passage))),
  );
  made.style.setProperty('--slide-size', sizeOf(text));
  return made;
}
