/**
 * A link that downloads a picture as PNG.
 * @param {HTMLAnchorElement} svg
 */
function linkBeside(svg) {
  const link = document.createElement('a');
  [link.href, link.download, link.textContent] = [svg.href, svg.download.replace(/svg$/, 'png'), 'PNG'];
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    const [{ pngOf }, { download }] = await Promise.all([import('./figure-png.js'), import('./clipboard.js')]);
    const png = await pngOf(svg.href);
    if (png) download({ name: link.download, type: png.type, content: png });
  });
  return link;
}

for (const svg of document.querySelectorAll('.figure-files .image')) {
  if (svg instanceof HTMLAnchorElement) svg.parentElement?.append(' ', linkBeside(svg));
}
