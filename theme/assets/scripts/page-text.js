/** @typedef {{ from: number, to: number }} TextRange a part of a text by its offsets */

/** Elements that start a new line of text; a text directive never matches across them. */
const BLOCKS =
  'address,article,aside,blockquote,body,caption,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,legend,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul,.sidenote';

/** Elements that do not belong to a passage: browsers search them, but nobody quotes them. */
const ASIDE = '.sidenote,.notes,.changed,.to-top';

const UNREAD = 'script,style,template,noscript,dialog,.cite-words';

/**
 * The text of a page as a browser searches it: line feeds between blocks, and white space collapsed. It maps nodes of
 * the page to offsets in the text.
 */
export class PageText {
  /** @type {Map<Text, number>} */
  #starts = new Map();
  /** @type {TextRange[]} */
  #asides = [];

  /** The text, and the folded text with the same offsets: without case, accents and kinds of quotation marks. */
  text = '';
  folded = '';

  /** @param {Document} page */
  constructor(page) {
    /** @type {Element | null} */
    let before = null;
    for (const node of textsIn(page.body)) {
      const parent = node.parentElement;
      if (!parent || parent.closest(UNREAD)) continue;
      const block = parent.closest(BLOCKS);
      if (block !== before && this.text.trim()) this.text = `${this.text.trimEnd()}\n`;
      before = block;
      const from = this.text.length;
      this.#starts.set(node, from);
      this.text += this.#collapsed(node.data, from);
      if (parent.closest(ASIDE)) this.#asides.push({ from, to: this.text.length });
    }
    this.folded = foldText(this.text);
  }

  /**
   * The offset of a position in a text node, or of the next text for a position between nodes.
   * @param {Node} node
   * @param {number} offset
   */
  offsetOf(node, offset) {
    const start = node instanceof Text ? this.#starts.get(node) : undefined;
    if (start !== undefined && node instanceof Text)
      return start + this.#collapsed(node.data.slice(0, offset), start).length;
    const point = new Range();
    point.setStart(node, offset);
    for (const [text, at] of this.#starts) {
      if (point.comparePoint(text, 0) >= 0) return at;
    }
    return this.text.length;
  }

  /**
   * The offsets of the start and the end of an element's text.
   * @param {Element} element
   * @returns {TextRange}
   */
  rangeOf(element) {
    const texts = [...textsIn(element)];
    const [first, last] = [texts[0], texts.at(-1)];
    return first && last
      ? { from: this.offsetOf(first, 0), to: this.offsetOf(last, last.data.length) }
      : { from: this.text.length, to: this.text.length };
  }

  /**
   * The words that are directly before a range and may be its context in a directive: none of a note, which is in the
   * way in some windows and hidden in others.
   * @param {number} from
   */
  before(from) {
    const text = this.text.slice(0, from).trimEnd();
    return this.#asides.some((aside) => aside.from < text.length && text.length <= aside.to) ? '' : text;
  }

  /**
   * The words that are directly after a range and may be its context in a directive.
   * @param {number} to
   */
  after(to) {
    const text = this.text.slice(to).trimStart();
    const at = this.text.length - text.length;
    return this.#asides.some((aside) => aside.from <= at && at < aside.to) ? '' : text;
  }

  /**
   * The text before and after a range, in one line, without elements that do not belong to a passage.
   * @param {TextRange} range
   */
  around({ from, to }) {
    return {
      prefix: this.quoted({ from: 0, to: from }).slice(-AROUND),
      suffix: this.quoted({ from: to, to: this.text.length }).slice(0, AROUND),
    };
  }

  /**
   * The words of a range for a quotation: in one line, without elements that do not belong to a passage.
   * @param {TextRange} range
   */
  quoted({ from, to }) {
    let [words, at] = ['', from];
    for (const aside of this.#asides.filter((aside) => aside.from >= from && aside.to <= to)) {
      words += this.text.slice(at, aside.from);
      at = aside.to;
    }
    return (words + this.text.slice(at, to)).replace(/\s+/g, ' ');
  }

  /**
   * A range extended to whole words, without white space at its ends; null if it contains no word.
   * @param {TextRange} range
   */
  wholeWords(range) {
    return wholeWords(this.text, range);
  }

  /**
   * @param {string} data
   * @param {number} at
   */
  #collapsed(data, at) {
    const one = data.replace(/\s+/g, ' ');
    return at === 0 || isSpace(this.text, at - 1) ? one.trimStart() : one;
  }
}

/** The number of characters on each side that tell a quotation from others like it. */
const AROUND = 32;

/**
 * The text nodes of an element in order.
 * @param {Element} element
 */
function* textsIn(element) {
  const nodes = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    if (nodes.currentNode instanceof Text) yield nodes.currentNode;
  }
}

/**
 * @param {string} text
 * @param {TextRange} range
 * @returns {TextRange | null}
 */
export function wholeWords(text, { from, to }) {
  let [start, end] = [from, to];
  while (start > 0 && isInside(text, start)) start--;
  while (end < text.length && isInside(text, end)) end++;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return start < end ? { from: start, to: end } : null;
}

/**
 * @param {string} text
 * @param {number} at
 */
const isSpace = (text, at) => /\s/.test(text.charAt(at));

/** A character of a word, and the characters that join two such into one word (Unicode, UAX #29, rules WB5–WB12). */
const SIGN = '[\\p{L}\\p{N}\\p{M}]';
const JOINT = "['’.,:]";
const WORD_BEFORE = new RegExp(`${SIGN}$`, 'u');
const WORD_AFTER = new RegExp(`^${SIGN}`, 'u');
const JOINED_BEFORE = new RegExp(`${SIGN}${JOINT}$`, 'u');
const JOINED_AFTER = new RegExp(`^${JOINT}${SIGN}`, 'u');

/**
 * Whether an offset is inside a word. Browsers find only whole words, and “Taliban’s” is one word.
 * @param {string} text
 * @param {number} at
 */
function isInside(text, at) {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  return WORD_BEFORE.test(before)
    ? WORD_AFTER.test(after) || JOINED_AFTER.test(after)
    : JOINED_BEFORE.test(before) && WORD_AFTER.test(after);
}

/**
 * The folded text, as browsers compare it, with the same length.
 * @param {string} text
 */
export const foldText = (text) => text.split('').map(fold).join('');

/**
 * A character without case, accent and kind of quotation mark; unchanged if the result would be longer.
 * @param {string} character
 */
function fold(character) {
  const plain = character
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‚‛]/, "'")
    .replace(/[“”„‟]/, '"')
    .toLowerCase();
  return plain.length === 1 ? plain : character;
}
