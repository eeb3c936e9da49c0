/**
 * Writes a zip archive: entries stored as they are, in order, all of one time, so that the same list gives the same bytes
 * (PKWARE's APPNOTE 6.3.10).
 * @param files names and texts, which are written as UTF-8
 */
export function zip(files) {
  const [parts, directory] = [[], []];
  let offset = 0;
  for (const { name, content } of files) {
    const [path, bytes] = [utf8(name), utf8(content)];
    const facts = [20, UTF8_NAMES, STORED, MIDNIGHT, FIRST_OF_1980];
    const sizes = [crc32(bytes), bytes.length, bytes.length];
    const local = [record(0x04034b50, facts, sizes, [path.length, 0]), path, bytes];
    directory.push(record(0x02014b50, [20, ...facts], sizes, [path.length, 0, 0, 0, 0], [0, offset]), path);
    parts.push(...local);
    offset += length(local);
  }
  const end = record(0x06054b50, [0, 0, files.length, files.length], [length(directory), offset], [0]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}

const [UTF8_NAMES, STORED, MIDNIGHT, FIRST_OF_1980] = [0x0800, 0, 0, 0x0021];

const utf8 = (text) => new TextEncoder().encode(text);

const length = (parts) => parts.reduce((sum, part) => sum + part.length, 0);

/** A signature, then groups of numbers that are two and four bytes wide in turn, lowest byte first. */
function record(signature, ...groups) {
  const widths = groups.flatMap((group, index) => group.map((value) => [value, index % 2 === 0 ? 2 : 4]));
  return Uint8Array.from([[signature, 4], ...widths].flatMap(([value, width]) => bytesOf(value, width)));
}

const bytesOf = (value, width) => Array.from({ length: width }, (_, place) => (value >>> (8 * place)) & 0xff);

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? 0xedb88320 ^ (byte >>> 1) : byte >>> 1;
  return byte;
});

/** The checksum of ISO 3309, which zip and PNG use. */
export function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
