/**
 * Keeps the site for readers who turned on reading offline (offline.js). Pages come from the network if it answers in
 * three seconds, so that they are never outdated. Files with hashed names never change, so they come from the cache. Each
 * version has a complete cache of its own.
 */
const version = '%VERSION%';
// eslint-disable-next-line no-unused-vars -- The size of all files, which offline.js reads from the text of this file.
const size = '%SIZE%';
const files = ['%FILES%'];

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const site = worker.registration.scope;
const prefix = `offline ${site} `;
const addresses = files.map((file) => new URL(file, site).href);
const isNamedByContent = (/** @type {string} */ address) => address.startsWith(`${site}assets/`);

/** The time after which a hanging network counts as none. */
const patience = 3000;

// A new version waits until no page of the last one is open, whose modules and data only that one has.
worker.addEventListener('install', (event) => event.waitUntil(keep()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => worker.clients.claim())));

worker.addEventListener('fetch', (event) => {
  const address = event.request.url.replace(/[?#].*/, '');
  if (event.request.method !== 'GET' || !address.startsWith(site)) return;
  event.respondWith(
    isNamedByContent(address) ? keptFirst(event.request, address) : newestFirst(event.request, address),
  );
});

async function keep() {
  const before = await Promise.all((await versions()).map((name) => caches.open(name)));
  const cache = await caches.open(prefix + version);
  await Promise.all(
    addresses.map(async (address) => {
      const same = isNamedByContent(address) ? await firstOf(before, address) : undefined;
      const answer = same ?? (await fetch(address, { cache: 'no-cache' }));
      if (!answer.ok) throw new Error(`${answer.status} ${address}`);
      await cache.put(address, unredirected(answer));
    }),
  );
}

async function forgetOthers() {
  await Promise.all((await versions()).filter((name) => name !== prefix + version).map((name) => caches.delete(name)));
}

async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith(prefix));
}

/**
 * @param {Cache[]} kept
 * @param {string} address
 */
async function firstOf(kept, address) {
  for (const cache of kept) {
    const answer = await cache.match(address);
    if (answer) return answer;
  }
  return undefined;
}

/**
 * @param {Request} request
 * @param {string} address
 */
async function keptFirst(request, address) {
  const kept = await Promise.all((await versions()).map((name) => caches.open(name)));
  return (await match(address)) ?? (await firstOf(kept, address)) ?? fetch(request);
}

/**
 * @param {Request} request
 * @param {string} address
 */
async function newestFirst(request, address) {
  const newest = fetch(request);
  const inTime = await Promise.race([newest.catch(() => undefined), afterPatience()]);
  return inTime ?? (await match(address)) ?? (await passageAt(address)) ?? newest;
}

/** @returns {Promise<undefined>} */
const afterPatience = () => new Promise((resolve) => setTimeout(resolve, patience));

/**
 * The part of `study.json` that the worker reads.
 * @typedef {{ id: string, url: string }} Passage
 * @typedef {{ sections: (Passage & { paragraphs: (Passage & { sentences: Passage[] })[] })[] }} Study
 */

/**
 * Redirects a permalink, `l/ID/`, to its passage. What changed in the passage can be read only online.
 * @param {string} address
 */
async function passageAt(address) {
  const id = /^l\/([^/]+)\/$/.exec(address.slice(site.length))?.[1];
  const answer = id && (await match(`${site}study.json`));
  if (!answer) return undefined;
  /** @type {Study} */
  const { sections } = await answer.json();
  const passages = sections.flatMap((section) => [
    section,
    ...section.paragraphs,
    ...section.paragraphs.flatMap((paragraph) => paragraph.sentences),
  ]);
  const found = passages.find((passage) => passage.id === id);
  return found && Response.redirect(new URL(found.url.slice(1), site).href);
}

/** @param {string} address */
async function match(address) {
  const cache = await caches.open(prefix + version);
  return cache.match(address);
}

/**
 * Copies a redirected response, because browsers do not accept it for a page.
 * @param {Response} answer
 */
const unredirected = (answer) =>
  answer.redirected ? new Response(answer.body, { status: answer.status, headers: answer.headers }) : answer;
