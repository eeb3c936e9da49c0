/**
 * Writes and reads zip archives without compression (PKWARE's APPNOTE 6.3.10).
 * @typedef {{ name: string, content: string }} ZipFile a file of an archive, its content as UTF-8
 */

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;

/** The fields of both headers of a file: version, flag for UTF-8, no compression, midnight, 1 January 1980. */
const FACTS = [20, 0x0800, 0, 0, 0x0021];

/**
 * An archive of files in their order, with a constant time, so that the same files give the same bytes.
 * @param {ZipFile[]} files
 */
export function zip(files) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  for (const { name, content } of files) {
    const [path, bytes] = [utf8(name), utf8(content)];
    const sizes = [crc32(bytes), bytes.length, bytes.length];
    const offset = length(parts);
    directory.push(record(DIRECTORY_HEADER, [20, ...FACTS], sizes, [path.length, 0, 0, 0, 0], [0, offset]), path);
    parts.push(record(LOCAL_HEADER, FACTS, sizes, [path.length, 0]), path, bytes);
  }
  const end = record(DIRECTORY_END, [0, 0, files.length, files.length], [length(directory), length(parts)], [0]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}

/**
 * The files of an archive in their order.
 * @param {Uint8Array} archive
 * @returns {ZipFile[]}
 */
export function unzip(archive) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const text = (/** @type {number} */ from, /** @type {number} */ to) =>
    new TextDecoder().decode(archive.subarray(from, to));
  const files = [];
  let at = 0;
  while (view.getUint32(at, true) === LOCAL_HEADER) {
    const path = at + 30;
    const content = path + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const end = content + view.getUint32(at + 18, true);
    files.push({ name: text(path, path + view.getUint16(at + 26, true)), content: text(content, end) });
    at = end;
  }
  return files;
}

/** @param {string} text */
const utf8 = (text) => new TextEncoder().encode(text);

/** @param {Uint8Array[]} parts */
const length = (parts) => parts.reduce((sum, part) => sum + part.length, 0);

/**
 * A signature, then groups of little-endian numbers, alternately of two and of four bytes.
 * @param {number} signature
 * @param {...number[]} groups
 */
function record(signature, ...groups) {
  const bytes = groups.flatMap((group, index) => group.flatMap((value) => bytesOf(value, index % 2 === 0 ? 2 : 4)));
  return Uint8Array.from([...bytesOf(signature, 4), ...bytes]);
}

/**
 * @param {number} value
 * @param {number} width
 */
const bytesOf = (value, width) => Array.from({ length: width }, (_, place) => (value >>> (8 * place)) & 0xff);

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/**
 * The CRC-32 checksum of zip and PNG (ISO 3309).
 * @param {Uint8Array} bytes
 */
export function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
