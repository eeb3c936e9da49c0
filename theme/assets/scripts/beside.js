/** @import { Content } from './beside-content.js' */
import { contentOf, passageOf } from './beside-content.js';
import { button, element, isRightToLeft, loadStyle, theOnly } from './elements.js';
import { closestTo, isPlain, wide } from './events.js';
import { fill, words, wordsLanguage } from './words.js';

/**
 * The panel beside the text: in wide windows, it shows the target of a link in place of the notes, so that the reader
 * keeps the place in the text. The browser's history has each of its contents: its back button returns to the content
 * before, and at last closes the panel. Nothing of this moves the text.
 * @typedef {{ beside: string, depth: number }} Step the address of a content, and how many steps lead back to the text
 */
const styled = Promise.all([loadStyle('./preview.css'), loadStyle('./parts.css')]);
const main = theOnly('main', HTMLElement);
const title = element('h2', { id: '_beside', tabindex: '-1' });
const back = button(words.beside.back, () => history.back(), { class: 'beside-back' });
const tools = element('div', { class: 'beside-tools', lang: wordsLanguage }, back, button(words.beside.close, close));
const body = element('div', { class: 'beside-body' });
const panel = element('aside', { class: 'beside', 'aria-labelledby': '_beside', hidden: true }, tools, title, body);
document.body.append(panel);

/**
 * The link in the text that opened the panel.
 * @type {HTMLAnchorElement | null}
 */
let opener = null;

/**
 * The passage of this page to which the reader went from the panel.
 * @type {HTMLElement | null}
 */
let visited = null;

/** The number of the reader's latest wish. A content that arrives after the next wish is not shown. */
let wish = 0;

/** Settles when the browser is back at the text after the panel was closed, where the next step must begin. */
let atText = Promise.resolve();

/**
 * Tells that the browser is back at the text; null if it is not on the way there.
 * @type {(() => void) | null}
 */
let arrive = null;

/** @returns {Step | null} */
const step = () => (history.state?.beside ? history.state : null);

/**
 * Opens the panel for a link of the text, or closes it if it is open for this link.
 * @param {HTMLAnchorElement} link
 */
export async function open(link) {
  if (!panel.hidden && opener === link) {
    close();
    return;
  }
  await lead(link.href, () => {
    setOpener(link);
    visit(null);
    keep({ beside: link.href, depth: step()?.depth ?? 1 }, step() !== null);
  });
}

/**
 * Shows the content of an address, or follows the address if the site has nothing there that fits beside a text. Does
 * nothing if the reader wants something else before the content is there.
 * @param {string} address
 * @param {() => void} begin keeps the step in the history
 */
async function lead(address, begin) {
  const own = ++wish;
  const [content] = await Promise.all([contentOf(address), atText]);
  if (own !== wish) return;
  if (!content) {
    location.assign(address);
    return;
  }
  begin();
  await show(address, content);
}

/**
 * @param {Step} to
 * @param {boolean} replaces whether it takes the place of the current step
 */
function keep(to, replaces) {
  history.scrollRestoration = 'manual';
  if (replaces) history.replaceState(to, '');
  else history.pushState(to, '');
}

/** @param {HTMLAnchorElement | null} link */
function setOpener(link) {
  opener?.removeAttribute('aria-expanded');
  opener = link;
  link?.setAttribute('aria-expanded', 'true');
}

/**
 * @param {string} address
 * @param {Content} content
 */
async function show(address, { kind, fact, title: name, language, nodes }) {
  await styled;
  if (step()?.beside !== address) return;
  back.hidden = (step()?.depth ?? 1) < 2;
  title.textContent = name;
  title.lang = language;
  body.replaceChildren(
    element(
      'p',
      { class: 'beside-kind', lang: wordsLanguage },
      fact ? fill(words.previews.kindAndFact, { kind, fact }) : kind,
    ),
    element('div', { class: 'beside-text', lang: language }, ...nodes),
    element('p', { class: 'beside-page', lang: wordsLanguage }, element('a', { href: address }, words.beside.page)),
  );
  panel.hidden = false;
  fit();
  panel.scrollTop = 0;
  title.focus({ preventScroll: true });
}

/** Goes back to the step before the panel opened, which closes it. */
function close() {
  wish++;
  const depth = step()?.depth ?? 0;
  hide();
  if (depth === 0) return;
  atText = new Promise((settle) => (arrive = settle));
  history.go(-depth);
}

function hide() {
  if (panel.hidden) return;
  if (!visited?.contains(document.activeElement)) opener?.focus({ preventScroll: true });
  panel.hidden = true;
  setOpener(null);
  visit(null);
}

/**
 * Shows what the current step of the history has, also when the reader returns to the page from another one. If it
 * cannot be fetched now, the panel is hidden rather than left with the content of another step.
 */
export async function follow() {
  const own = ++wish;
  const address = step()?.beside;
  if (!address || !wide.matches) {
    hide();
    release();
    return;
  }
  history.scrollRestoration = 'manual';
  const content = await contentOf(address);
  if (own !== wish) return;
  if (!content) {
    hide();
    return;
  }
  if (panel.hidden) setOpener(linkTo(address));
  await show(address, content);
}

/**
 * Lets the browser scroll again. It first completes the step back, in which it would scroll to the fragment of the
 * address.
 */
const release = () => setTimeout(() => step() ?? (history.scrollRestoration = 'auto'));

/**
 * The first link to an address; null if the text has none.
 * @param {string} address
 */
const linkTo = (address) =>
  [...main.querySelectorAll('a')].find((link) => link.matches('.citation, .mention') && link.href === address) ?? null;

/**
 * Goes to a passage of this page. The panel stays open, and so does its step in the history: with a fragment in the
 * address, browsers would scroll on the way back.
 * @param {Element | null} passage
 */
function visit(passage) {
  visited?.classList.remove('lit');
  visited?.removeAttribute('tabindex');
  visited = passage instanceof HTMLElement ? passage : null;
  if (!visited) return;
  visited.classList.add('lit');
  visited.tabIndex = -1;
  visited.scrollIntoView({ block: 'center' });
  visited.focus({ preventScroll: true });
}

/**
 * Links of the panel: a passage of this page is gone to, other contents take the place of this one, and the rest is
 * followed.
 */
panel.addEventListener('click', async (event) => {
  const link = closestTo(event, 'a[href]:not(.beside-page a)');
  if (!(link instanceof HTMLAnchorElement) || !isPlain(event) || link.origin !== location.origin) return;
  event.preventDefault();
  const passage = passageOf(link);
  if (passage) {
    wish++;
    visit(passage);
    return;
  }
  await lead(link.href, () => keep({ beside: link.href, depth: (step()?.depth ?? 0) + 1 }, false));
});

/** Before the cards of previews, because Esc first closes a card. */
document.addEventListener(
  'keydown',
  (event) => {
    const isCovered = document.querySelector('dialog[open], :popover-open, .preview:not([hidden])');
    if (event.key === 'Escape' && !panel.hidden && !isCovered) close();
  },
  true,
);

/** Covers the margin as far as the window shows it, and neither the header nor the footer. */
function fit() {
  if (panel.hidden) return;
  const { top, bottom, left, right } = main.getBoundingClientRect();
  const start = Math.max(0, top);
  panel.style.top = `${start}px`;
  panel.style.height = `${Math.min(innerHeight, bottom) - start}px`;
  panel.style.setProperty('--end', `${isRightToLeft() ? left : document.documentElement.clientWidth - right}px`);
}

/** Whether the browser was on the way back to the text after a close. The reader may want something else by then. */
function arrived() {
  if (!arrive) return false;
  arrive();
  arrive = null;
  release();
  return true;
}

addEventListener('popstate', () => arrived() || follow());
addEventListener('pagehide', () => (history.scrollRestoration = 'auto'));
addEventListener('pageshow', () => {
  if (!arrived() && step()) history.scrollRestoration = 'manual';
});
addEventListener('scroll', fit, { passive: true });
new ResizeObserver(fit).observe(main);
wide.addEventListener('change', () => !wide.matches && close());
