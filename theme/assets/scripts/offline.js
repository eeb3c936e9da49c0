import { theOnly } from './elements.js';

/**
 * Keeps the site in the browser for reading without a network, when a reader asks for it, and removes it again. Without a
 * service worker, or without scripts, nothing of this is shown.
 */
const section = document.querySelector('[data-worker]');
if (section instanceof HTMLElement && 'serviceWorker' in navigator) begin(section);

/** @param {HTMLElement} section */
async function begin(section) {
  const worker = new URL(section.dataset.worker ?? '', document.baseURI);
  const site = new URL('./', worker);
  const button = theOnly('button', HTMLButtonElement, section);
  const status = theOnly('[role="status"]', HTMLElement, section);
  const [keepLabel, forgetLabel] = [button.textContent, button.dataset.undo ?? ''];
  const megabytes = await sizeOf(worker);

  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      if (await registration(site)) await forget(site);
      else {
        status.textContent = `Fetching the site${inParentheses(megabytes)} …`;
        await keep(worker, site);
      }
      await show();
    } catch {
      status.textContent = 'That did not work; nothing is kept. The browser may have no room, or not allow it here.';
    }
    button.disabled = false;
    button.focus();
  });
  await show();
  section.hidden = false;

  async function show() {
    const kept = await registration(site);
    button.textContent = kept ? forgetLabel : keepLabel;
    status.textContent = kept
      ? `The site is kept in this browser${inParentheses(megabytes)}. It reads offline, and is brought up to date when you visit it online.`
      : `The site is not kept in this browser; it would take ${megabytes || 'some room'}.`;
  }
}

/** @param {URL} site */
async function registration(site) {
  const found = await navigator.serviceWorker.getRegistration(site);
  return found?.scope === site.href ? found : undefined;
}

/**
 * @param {URL} worker
 * @param {URL} site
 */
async function keep(worker, site) {
  const made = await navigator.serviceWorker.register(worker, { scope: site.pathname });
  const installing = made.installing;
  if (!installing) return;
  await /** @type {Promise<void>} */ (
    new Promise((resolve, reject) => {
      installing.addEventListener('statechange', async () => {
        if (installing.state === 'activated') resolve();
        if (installing.state !== 'redundant') return;
        await forget(site);
        reject(new Error('not kept'));
      });
    })
  );
}

/** @param {URL} site */
async function forget(site) {
  await (await registration(site))?.unregister();
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(`offline ${site.href} `)).map((name) => caches.delete(name)),
  );
}

/** @param {string} text */
const inParentheses = (text) => text && ` (${text})`;

/**
 * The size of the site in megabytes, as its worker gives it; empty where that is not known.
 * @param {URL} worker
 */
async function sizeOf(worker) {
  try {
    const text = await (await fetch(worker)).text();
    const size = /size = (?<bytes>\d+)/.exec(text)?.groups?.bytes;
    return size ? `${(Number(size) / 1e6).toFixed(1)} MB` : '';
  } catch {
    return '';
  }
}
