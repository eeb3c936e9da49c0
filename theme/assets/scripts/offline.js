import { theOnly } from './elements.js';
import { scriptAddress } from './trusted.js';
import { fill, words, wordsLanguage } from './words.js';

/**
 * Lets readers keep the site in the browser for reading offline, and remove it again. Without support for service
 * workers, none of this is shown.
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
  const size = await sizeOf(worker);
  if (wordsLanguage) status.lang = wordsLanguage;

  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      if (await registration(site)) await forget(site);
      else {
        status.textContent = size ? fill(words.offline.fetchingSize, { size }) : words.offline.fetching;
        await keep(worker, site);
      }
      await show();
    } catch {
      status.textContent = words.offline.failed;
    }
    button.disabled = false;
    button.focus();
  });
  await show();
  section.hidden = false;

  async function show() {
    const kept = await registration(site);
    button.textContent = kept ? forgetLabel : keepLabel;
    const { kept: isKept, keptSize, notKept, notKeptSize } = words.offline;
    if (size) status.textContent = fill(kept ? keptSize : notKeptSize, { size });
    else status.textContent = kept ? isKept : notKept;
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
  const made = await navigator.serviceWorker.register(scriptAddress(worker), { scope: site.pathname });
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

/**
 * The size of the site in megabytes, according to its worker; empty if it is unknown.
 * @param {URL} worker
 */
async function sizeOf(worker) {
  try {
    const text = await (await fetch(worker)).text();
    const size = /size = (?<bytes>\d+)/.exec(text)?.groups?.bytes;
    return size ? fill(words.offline.megabytes, { number: (Number(size) / 1e6).toFixed(1) }) : '';
  } catch {
    return '';
  }
}
