// Keeps the site in the browser for reading without a network, when a reader asks for it, and forgets it again. Without a
// service worker, or without scripts, nothing of this is shown.
const section = document.querySelector('[data-worker]');
if (section && 'serviceWorker' in navigator) begin(section);

async function begin(section) {
  const worker = new URL(section.dataset.worker, document.baseURI);
  const site = new URL('./', worker);
  const [button, status] = [section.querySelector('button'), section.querySelector('[role="status"]')];
  const labels = [button.textContent, button.dataset.undo];
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
    button.textContent = labels[kept ? 1 : 0];
    status.textContent = kept
      ? `The site is kept in this browser${inParentheses(megabytes)}. It reads offline, and is brought up to date when you visit it online.`
      : `The site is not kept in this browser; it would take ${megabytes || 'some room'}.`;
  }
}

async function registration(site) {
  const found = await navigator.serviceWorker.getRegistration(site);
  return found?.scope === site.href ? found : undefined;
}

async function keep(worker, site) {
  const made = await navigator.serviceWorker.register(worker, { scope: site.pathname });
  const fresh = made.installing;
  if (!fresh) return;
  await new Promise((resolve, reject) => {
    fresh.addEventListener('statechange', async () => {
      if (fresh.state === 'activated') resolve();
      if (fresh.state !== 'redundant') return;
      await forget(site);
      reject(new Error('not kept'));
    });
  });
}

async function forget(site) {
  await (await registration(site))?.unregister();
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(`offline ${site.href} `)).map((name) => caches.delete(name)),
  );
}

function inParentheses(text) {
  return text && ` (${text})`;
}

// In megabytes; empty where it is not known.
async function sizeOf(worker) {
  try {
    const bytes = Number((await (await fetch(worker)).text()).match(/size = (\d+)/)[1]);
    return `${(bytes / 1e6).toFixed(1)} MB`;
  } catch {
    return '';
  }
}
