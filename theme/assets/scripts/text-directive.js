/** @import { PageText, TextRange } from './page-text.js' */
import { foldText } from './page-text.js';

/**
 * Text directives: the part of a link that makes a browser find and highlight words,
 * `:~:text=[prefix-,]start[,end][,-suffix]` (WICG, “URL Fragment Text Directives”).
 * @typedef {{ prefix: string, start: string, end: string, suffix: string }} Words
 */

/** The maximum length of a text that is written out; a longer one is given by its first and last words. */
const LONGEST = 160;

/** The numbers of words, at the ends and as context, to try until the directive finds only the right place. */
const CONTEXT = [0, 2, 4, 8];
const ENDS = [4, 7, 12];

/**
 * The directive that finds a range of a page's text and no earlier place; empty if there is none.
 * @param {Pick<PageText, 'text' | 'folded' | 'before' | 'after'>} page
 * @param {TextRange} range
 */
export function textDirective(page, { from, to }) {
  for (const words of candidates(page, from, to)) {
    const found = firstMatch(page.folded, words);
    if (found && found.from === from && found.to === to) return `:~:text=${written(words)}`;
  }
  return '';
}

/**
 * @param {Pick<PageText, 'text' | 'before' | 'after'>} page
 * @param {number} from
 * @param {number} to
 * @returns {Generator<Words>}
 */
function* candidates(page, from, to) {
  const whole = page.text.slice(from, to);
  const [before, after] = [page.before(from), page.after(to)];
  for (const context of CONTEXT) {
    const around = {
      prefix: context ? lastWords(before, context) : '',
      suffix: context ? firstWords(after, context) : '',
    };
    if (whole.length <= LONGEST && !whole.includes('\n')) {
      yield { ...around, start: whole, end: '' };
      continue;
    }
    for (const count of ENDS) yield { ...around, start: firstWords(whole, count), end: lastWords(whole, count) };
  }
}

/**
 * @param {string} text
 * @param {number} count
 */
const firstWords = (text, count) => text.split('\n', 1).join('').split(' ').slice(0, count).join(' ');

/**
 * @param {string} text
 * @param {number} count
 */
const lastWords = (text, count) =>
  text
    .slice(text.lastIndexOf('\n') + 1)
    .split(' ')
    .slice(-count)
    .join(' ');

/**
 * The first place that a browser finds (section 3.6.2 of the draft), in folded text.
 * @param {string} folded
 * @param {Words} words
 * @returns {TextRange | null}
 */
function firstMatch(folded, words) {
  const [before, first] = [foldText(words.prefix), foldText(words.start)];
  const [last, after] = [foldText(words.end), foldText(words.suffix)];
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
    if (before && !folded.slice(0, at).trimEnd().endsWith(before)) continue;
    const to = endOf(folded, at + first.length, last, after);
    if (to !== null) return { from: at, to };
  }
  return null;
}

/**
 * @param {string} folded
 * @param {number} from
 * @param {string} last
 * @param {string} after
 */
function endOf(folded, from, last, after) {
  const follows = (/** @type {number} */ at) => !after || folded.slice(at).trimStart().startsWith(after);
  if (!last) return follows(from) ? from : null;
  for (let at = folded.indexOf(last, from); at >= 0; at = folded.indexOf(last, at + 1)) {
    if (follows(at + last.length)) return at + last.length;
  }
  return null;
}

/** @param {Words} words */
const written = ({ prefix, start, end, suffix }) =>
  [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end), suffix && `-${encoded(suffix)}`]
    .filter(Boolean)
    .join(',');

/**
 * Encodes a part of a directive, including hyphens, commas and ampersands, which separate parts, and brackets, which
 * end links in Markdown.
 * @param {string} text
 */
const encoded = (text) =>
  encodeURIComponent(text).replace(/[-!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
