/**
 * Shows each edit of the sources in the open page. Only `serve` adds this script; no built site contains it.
 */
import { Overlay } from './overlay.js';
import { ServedPage } from './patch.js';

/**
 * The page is the tag of the open one, an address that it moved to, or null without a site.
 * @typedef {{ page: string | null, report: import('./overlay.js').Report }} State
 */

const TAG = 'data-page';

/** How often a hidden page asks, since browsers allow only six open connections to a host. */
const ASK_EVERY = 2000;

/** The smallest parts of a page that glow. */
const PASSAGES = '[id^="s-"], p, li, dt, dd, h1, h2, h3, h4, td, th, figcaption, figure, blockquote, summary';

const own = /** @type {HTMLScriptElement} */ (document.querySelector(`script[${TAG}]`));
const page = new ServedPage(document, own);
const overlay = new Overlay();
const path = location.pathname;
let shown = own.getAttribute(TAG);
let wanted = shown;
let isLoading = false;
let errors = 0;
/** @type {EventSource | null} */
let events = null;

const style = document.createElement('link');
[style.rel, style.href] = ['stylesheet', new URL('serve.css', import.meta.url).href];
document.head.append(style);

/** @param {string} name */
const addressOf = (name) => `${new URL(name, import.meta.url).pathname}?page=${encodeURIComponent(path)}`;

/** @param {State} state */
function take(state) {
  errors = state.report.errors;
  overlay.show(state.report);
  wanted = state.page;
  showTitle();
  void load();
}

function showTitle() {
  document.title = errors > 0 ? `(${errors}) ${page.title}` : page.title;
}

/**
 * Loads the page that the server has, which is the page of errors if there is none any more, and follows it to another
 * address. If the answer is not the page that was wanted, the next event tells what to load.
 */
async function load() {
  if (isLoading) return;
  isLoading = true;
  try {
    for (let asked = null; wanted !== null && wanted !== shown && wanted !== asked;) {
      asked = wanted;
      if (wanted.includes('/')) {
        location.replace(wanted);
        break;
      }
      const { next, tag } = await get();
      if (!next) break;
      shown = tag ?? asked;
      if (page.needsOtherScripts(next)) location.reload();
      else apply(next);
    }
  } catch {
    overlay.isStopped = true;
  } finally {
    isLoading = false;
  }
}

/**
 * Reads the page with the browser's own parser, which needs no trusted string.
 * @returns {Promise<{ next: Document | null, tag: string | undefined }>}
 */
const get = () =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('GET', path + location.search);
    request.responseType = 'document';
    request.addEventListener('error', fail);
    request.addEventListener('load', () => {
      const tag = request.getResponseHeader('etag')?.replaceAll('"', '');
      const isPage = [200, 404].includes(request.status);
      done({ next: isPage ? request.response : null, tag });
    });
    request.send();
  });

/** @param {Document} next */
function apply(next) {
  const still = standing();
  const top = still?.getBoundingClientRect().top ?? 0;
  const { changed, shortened } = page.update(next);
  showTitle();
  if (still?.isConnected) scrollBy({ top: still.getBoundingClientRect().top - top, behavior: 'instant' });
  const added = changed.map((node) => passageOf(node) ?? node);
  for (const node of new Set([...added, ...shortened.map(passageOf)])) {
    if (node instanceof Element && document.body.contains(node)) glow(node);
  }
}

/** The element that must stay where the reader sees it. */
function standing() {
  const found = document.elementFromPoint(innerWidth / 2, innerHeight / 4);
  return scrollY > 0 ? (found?.closest(PASSAGES) ?? found) : null;
}

/** @param {Node} node */
const passageOf = (node) => (node instanceof Element ? node : node.parentElement)?.closest(PASSAGES);

/** @param {Element} passage */
function glow(passage) {
  passage.classList.remove('_glow');
  passage.addEventListener('animationend', () => passage.classList.remove('_glow'), { once: true });
  requestAnimationFrame(() => passage.classList.add('_glow'));
}

/**
 * Opens the source of what is clicked with Alt.
 * @param {MouseEvent} event
 */
async function open(event) {
  const target = event.composedPath()[0];
  if (!event.altKey || !(target instanceof Element) || !document.body.contains(target)) return;
  event.preventDefault();
  event.stopPropagation();
  const passage = target.closest(PASSAGES) ?? target;
  const query = new URLSearchParams({ page: path, text: passage.textContent ?? '' });
  for (let at = /** @type {Element | null} */ (target); at; at = at.parentElement) if (at.id) query.append('id', at.id);
  for (const link of passage.querySelectorAll('a')) if (link.hash) query.append('quoted', link.hash.slice(1));
  const answer = await fetch(`${new URL('source', import.meta.url).pathname}?${query}`);
  if (answer.ok) location.assign((await answer.text()).trim());
}

function connect() {
  if (events || document.hidden) return;
  events = new EventSource(addressOf('events'));
  events.addEventListener('open', () => (overlay.isStopped = false));
  events.addEventListener('error', () => (overlay.isStopped = true));
  events.addEventListener('message', ({ data }) => take(JSON.parse(data)));
}

function disconnect() {
  events?.close();
  events = null;
}

/** Keeps the count of errors in the title of a page that nobody looks at. */
async function ask() {
  if (!document.hidden) return;
  const answer = await fetch(addressOf('state')).catch(() => null);
  overlay.isStopped = !answer;
  if (answer?.ok) take(await answer.json());
}

addEventListener('click', (event) => void open(event), { capture: true });
document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
addEventListener('pagehide', disconnect);
addEventListener('pageshow', connect);
setInterval(() => void ask(), ASK_EVERY);
connect();
