/**
 * What the reader has set of colors, size and measure: kept in the browser alone, and applied before anything is painted, for
 * which this file is not a module. The panel is fetched when it is first needed.
 */
(() => {
  const root = document.documentElement;
  const source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : location.href;
  root.classList.add('scripted');
  for (const name of ['theme', 'size', 'measure']) {
    try {
      const value = localStorage.getItem(`reading-${name}`);
      if (value) root.dataset[name] = value;
    } catch {
      break; // The browser keeps nothing, and there is nothing to apply.
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
