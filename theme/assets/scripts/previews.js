import { closestTo } from './events.js';

/**
 * Shows previews of links: when the pointer rests on a link, when a link has the focus, and at the first tap. The
 * pointer may enter the card, Esc closes it, and Tab leads from the link into it and on. Nothing is fetched before it
 * is needed.
 */
const DELAY = 250;

/** @type {import('./preview-card.js').PreviewCard | undefined} */
let card;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {HTMLAnchorElement | null} */
let wanted = null;
let silent = false;

/**
 * @param {() => void} act
 * @param {number} [delay]
 */
const later = (act, delay = DELAY) => {
  clearTimeout(timer);
  timer = setTimeout(act, delay);
};

/**
 * The link of an event, except pilcrows, which have a menu, links of tables of contents, which need no preview, and the
 * link whose target is open beside the text.
 * @param {Event} event
 */
function linkAt(event) {
  const link = closestTo(event, 'main a[href]:not(.pilcrow, [aria-expanded], .contents a)');
  return link instanceof HTMLAnchorElement ? link : null;
}

/** @param {Event} event */
const isInCard = ({ target }) => card !== undefined && target instanceof Node && card.element.contains(target);

/**
 * @param {HTMLAnchorElement} link
 * @param {boolean} [spoken]
 */
async function show(link, spoken = false) {
  wanted = link;
  const [{ PreviewCard, styled }, { previewOf }] = await Promise.all([
    import('./preview-card.js'),
    import('./preview-data.js'),
  ]);
  const [preview] = await Promise.all([previewOf(link), styled]);
  if (wanted !== link || !preview || document.querySelector('dialog[open]')) return;
  if (!card) {
    card = new PreviewCard();
    card.element.addEventListener('keydown', walk);
  }
  card.show(link, preview, spoken);
}

function close() {
  clearTimeout(timer);
  wanted = null;
  card?.close();
}

document.addEventListener('pointerover', (event) => {
  if (event.pointerType !== 'mouse') return;
  const link = linkAt(event);
  if (link && link !== card?.link) later(() => show(link));
  else if (link || isInCard(event)) clearTimeout(timer);
  else later(close);
});

document.addEventListener('focusin', (event) => {
  const link = linkAt(event);
  if (silent) silent = false;
  else if (link?.matches(':focus-visible')) later(() => show(link, true));
  else if (!isInCard(event)) close();
});

/**
 * The first tap shows the preview, the second one follows the link.
 * @type {HTMLAnchorElement | null}
 */
let tapped = null;
document.addEventListener('pointerdown', (event) => {
  tapped = event.pointerType === 'touch' ? linkAt(event) : null;
  if (!isInCard(event) && (!tapped || tapped !== card?.link)) close();
});
document.addEventListener('click', async (event) => {
  const link = linkAt(event);
  if (!link || link !== tapped || link === card?.link || !previews(link)) return;
  event.preventDefault();
  await show(link);
  if (card?.link !== link) location.assign(link.href);
});

/**
 * Whether the target of a link can have a preview. Other links are followed at once.
 * @param {HTMLAnchorElement} link
 */
const previews = (link) =>
  link.matches(
    '.citation, .cross-reference, .mention, .note-ref, .evidence, .locator, .notes a, .sidenote a, .quotes-section a',
  );

document.addEventListener('keydown', (event) => {
  const link = card?.link;
  if (!card || !link) return;
  if (event.key === 'Escape') {
    if (card.element.contains(document.activeElement)) {
      silent = true;
      link.focus();
    }
    close();
  } else if (event.key === 'Tab' && !event.shiftKey && document.activeElement === link) {
    event.preventDefault();
    card.element.querySelector('a')?.focus();
  }
});

/**
 * Tab leads from the last link of the card to the next element after the link, and Shift+Tab from its first back to the
 * link.
 * @param {KeyboardEvent} event
 */
function walk(event) {
  const link = card?.link;
  if (event.key !== 'Tab' || !card || !link) return;
  const links = [...card.element.querySelectorAll('a')];
  if (document.activeElement !== links.at(event.shiftKey ? 0 : -1)) return;
  silent = true;
  link.focus();
  close();
  if (event.shiftKey) event.preventDefault();
}
