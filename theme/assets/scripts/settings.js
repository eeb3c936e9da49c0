/**
 * The reader's settings: colors, text size, line width, numbers of sentences, marginal heads and where links open. They are kept only in
 * the browser, and applied before the first paint, which is why this file is not a module. The panel is fetched when it
 * is first needed.
 */
(() => {
  const root = document.documentElement;
  const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
  root.classList.add('scripted');
  for (const name of ['theme', 'size', 'measure', 'numbers', 'heads', 'links']) {
    try {
      const value = localStorage.getItem(`reading-${name}`);
      if (value) root.dataset[name] = value;
    } catch {
      break; // Storage is not available, so there are no settings.
    }
  }
  document.addEventListener('click', async ({ target }) => {
    const opener = target instanceof Element ? target.closest('.settings-button') : null;
    if (!(opener instanceof HTMLButtonElement)) return;
    /** @type {typeof import('./settings-panel.js')} */
    const panel = await import(new URL('./settings-panel.js', source).href);
    panel.open(opener);
  });
})();
