/**
 * What the reader has set of colours, size and measure: kept in the browser alone, and applied before anything is painted, for
 * which this file is no module. The panel to set it by is fetched when it is first asked for.
 */
(() => {
  const root = document.documentElement;
  const source = document.currentScript.src;
  root.classList.add('scripted');
  for (const name of ['theme', 'size', 'measure']) {
    try {
      const value = localStorage.getItem(`reading-${name}`);
      if (value) root.dataset[name] = value;
    } catch {
      break; // The browser keeps nothing, and there is nothing to apply.
    }
  }
  document.addEventListener('click', (event) => {
    const opener = event.target.closest?.('.settings-button');
    if (opener) import(new URL('./settings-panel.js', source)).then((panel) => panel.open(opener));
  });
})();
