/**
 * Shows what a link leads to before it is followed: when the pointer rests on it, when it has the focus, at the first tap. The
 * pointer may enter the card, Esc closes it, Tab leads from the link into it and on. Nothing is fetched before it is asked for.
 */
const DELAY = 250;

let card;
let timer;
let wanted;
let silent = false;

const later = (act, delay = DELAY) => {
  clearTimeout(timer);
  timer = setTimeout(act, delay);
};

/** Not of a mark, which has a menu, nor of a table of contents, which is itself a survey. */
const linkAt = (event) => event.target.closest?.('main a[href]:not(.mark, .contents a)');

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
  else if (link || card?.element.contains(event.target)) clearTimeout(timer);
  else later(close);
});

document.addEventListener('focusin', (event) => {
  const link = linkAt(event);
  if (silent) silent = false;
  else if (link?.matches(':focus-visible')) later(() => show(link, true));
  else if (!card?.element.contains(event.target)) close();
});

/** The first tap shows, the second follows. */
let tapped;
document.addEventListener('pointerdown', (event) => {
  tapped = event.pointerType === 'touch' ? linkAt(event) : null;
  if (!card?.element.contains(event.target) && tapped !== card?.link) close();
});
document.addEventListener('click', async (event) => {
  const link = linkAt(event);
  if (!link || link !== tapped || link === card?.link || !previews(link)) return;
  event.preventDefault();
  await show(link);
  if (card?.link !== link) location.assign(link.href);
});

/** Whether a link is of a kind that has a preview: others are followed at once. */
const previews = (link) => link.matches('.citation, .mention, .evidence, .locator, .notes a, .quotes-section a');

document.addEventListener('keydown', (event) => {
  if (!card?.link) return;
  if (event.key === 'Escape') {
    const { link } = card;
    if (card.element.contains(document.activeElement)) {
      silent = true;
      link.focus();
    }
    close();
  } else if (event.key === 'Tab' && !event.shiftKey && document.activeElement === card.link) {
    event.preventDefault();
    card.element.querySelector('a').focus();
  }
});

/** From the last link of the card the focus goes on behind the link, from its first back to it. */
function walk(event) {
  if (event.key !== 'Tab') return;
  const links = [...card.element.querySelectorAll('a')];
  if (document.activeElement !== links.at(event.shiftKey ? 0 : -1)) return;
  const { link } = card;
  silent = true;
  link.focus();
  close();
  if (event.shiftKey) event.preventDefault();
}
