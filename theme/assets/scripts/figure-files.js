/**
 * A link that downloads a picture as PNG, or as SVG if the browser cannot make a PNG of it.
 * @param {HTMLAnchorElement} svg
 */
function linkBeside(svg) {
  const link = document.createElement('a');
  [link.href, link.download, link.textContent] = [svg.href, svg.download.replace(/svg$/, 'png'), 'PNG'];
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    await downloadPng(svg.href, link.download).catch(() => svg.click());
  });
  return link;
}

/**
 * @param {string} address
 * @param {string} name
 */
async function downloadPng(address, name) {
  const [{ pngOf }, { download }] = await Promise.all([import('./figure-png.js'), import('./clipboard.js')]);
  const png = await pngOf(address);
  download({ name, type: png.type, content: png });
}

for (const svg of document.querySelectorAll('.figure-files .image')) {
  if (svg instanceof HTMLAnchorElement) svg.parentElement?.append(' ', linkBeside(svg));
}
