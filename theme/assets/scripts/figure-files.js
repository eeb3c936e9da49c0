/** The pixels of the PNG for each pixel of the picture, so that it is sharp on paper and on a projector. */
const scale = 2;

/**
 * A picture as PNG. The SVG has a white ground of its own.
 * @param {string} address
 */
async function pngOf(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((/** @type {(png: Blob | null) => void} */ settle) => canvas.toBlob(settle, 'image/png'));
}

/**
 * A link that downloads a picture as PNG.
 * @param {HTMLAnchorElement} svg
 */
function linkBeside(svg) {
  const link = document.createElement('a');
  [link.href, link.download, link.textContent] = [svg.href, svg.download.replace(/svg$/, 'png'), 'PNG'];
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    const [png, { download }] = await Promise.all([pngOf(svg.href), import('./clipboard.js')]);
    if (png) download({ name: link.download, type: png.type, content: png });
  });
  return link;
}

for (const svg of document.querySelectorAll('.figure-files .image')) {
  if (svg instanceof HTMLAnchorElement) svg.parentElement?.append(' ', linkBeside(svg));
}
