/** The pixels of the PNG for each pixel of the picture, so that it is sharp on paper and on a projector. */
const scale = 2;

/**
 * A picture as PNG. The SVG has a white ground of its own.
 * @param {string} address
 */
export async function pngOf(address) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * scale, image.naturalHeight * scale];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((/** @type {(png: Blob | null) => void} */ settle) => canvas.toBlob(settle, 'image/png'));
}
