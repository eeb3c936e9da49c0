import { download } from './clipboard.js';
import { element } from './elements.js';

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
  const canvas = element('canvas', {
    width: String(image.naturalWidth * scale),
    height: String(image.naturalHeight * scale),
  });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((/** @type {(png: Blob | null) => void} */ settle) => canvas.toBlob(settle, 'image/png'));
}

/**
 * A link that downloads a picture as PNG.
 * @param {HTMLAnchorElement} svg
 */
function linkBeside(svg) {
  const link = element('a', { href: svg.href, download: svg.download.replace(/svg$/, 'png') }, 'PNG');
  link.addEventListener('click', async (event) => {
    event.preventDefault();
    const png = await pngOf(svg.href);
    if (png) download({ name: link.download, type: png.type, content: png });
  });
  return link;
}

for (const svg of document.querySelectorAll('.figure-files .image')) {
  if (svg instanceof HTMLAnchorElement) svg.after(' ', linkBeside(svg));
}
