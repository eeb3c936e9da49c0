/** The pixels of the PNG for each pixel of the picture, so that it is sharp on paper and on a projector. */
const SCALE = 2;

/**
 * A picture as PNG. Rejects if the picture cannot be fetched, or if it is larger than the browser can make. The SVG has
 * a white ground of its own.
 * @param {string} address
 */
export async function pngOf(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * SCALE, image.naturalHeight * SCALE];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  /** @type {Blob | null} */
  const png = await new Promise((settle) => canvas.toBlob(settle, 'image/png'));
  if (!png) throw new Error(`${address} is too large for a PNG.`);
  return png;
}
