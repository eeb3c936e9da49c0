// Keeps the site for reading offline, for a reader who asked for it (offline.js). A page comes from the network while there is
// one, so that none is ever old; what is named by its content never changes and comes from what is kept. Each version is kept
// whole, under a name of its own.
const version = '%VERSION%';
const size = '%SIZE%';
const files = ['%FILES%'];

const site = self.registration.scope;
const prefix = `offline ${site} `;
const addresses = files.map((file) => new URL(file, site).href);
const isNamedByContent = (address) => address.startsWith(`${site}assets/`);

self.addEventListener('install', (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())));

self.addEventListener('fetch', (event) => {
  const address = event.request.url.split(/[?#]/)[0];
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

async function firstOf(kept, address) {
  for (const cache of kept) {
    const answer = await cache.match(address);
    if (answer) return answer;
  }
  return undefined;
}

async function keptFirst(request, address) {
  return (await match(address)) ?? fetch(request);
}

async function newestFirst(request, address) {
  try {
    return await fetch(request);
  } catch (fault) {
    const kept = (await match(address)) ?? (await passageAt(address));
    if (kept) return kept;
    throw fault;
  }
}

// A short address, `l/ID/`, leads to its passage, as the page there does where there is a network.
async function passageAt(address) {
  const id = address.slice(site.length).match(/^l\/([^/]+)\/$/)?.[1];
  const study = id && (await match(`${site}study.json`));
  if (!study) return undefined;
  const { sections } = await study.json();
  const passages = sections.flatMap((section) => [
    section,
    ...section.paragraphs,
    ...section.paragraphs.flatMap((paragraph) => paragraph.sentences),
  ]);
  const found = passages.find((passage) => passage.id === id);
  return found && Response.redirect(new URL(found.url.slice(1), site).href);
}

async function match(address) {
  const cache = await caches.open(prefix + version);
  return cache.match(address);
}

// A browser takes no answer for a page that was redirected on its way.
function unredirected(answer) {
  return answer.redirected ? new Response(answer.body, { status: answer.status, headers: answer.headers }) : answer;
}
