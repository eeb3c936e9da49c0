/** What begins a new line of text, whatever its style; a text directive never matches across such a boundary. */
const BLOCKS =
  'address,article,aside,blockquote,body,caption,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,legend,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';

/** What stands between passages and belongs to none: a browser searches it, but nobody quotes it. */
const ASIDE = '.notes,.changed';

const UNREAD = 'script,style,template,noscript,dialog,.cite-words';

/**
 * The text of a page as a browser searches it: blocks parted by line feeds, white space as one space. Offsets lead from the
 * nodes of the page to places in the text.
 */
export class PageText {
  #starts = new Map();
  #asides = [];

  /** The text, and the same at the same offsets without case, accents and kinds of quotation mark. */
  text = '';
  folded = '';

  constructor(page) {
    const nodes = page.createTreeWalker(page.body, 4 /* NodeFilter.SHOW_TEXT */);
    let before = null;
    while (nodes.nextNode()) {
      const parent = nodes.currentNode.parentElement;
      if (parent.closest(UNREAD)) continue;
      const block = parent.closest(BLOCKS);
      if (block !== before && this.text.trim()) this.text = `${this.text.trimEnd()}\n`;
      before = block;
      this.#starts.set(nodes.currentNode, this.text.length);
      this.text += this.#collapsed(nodes.currentNode.data, this.text.length);
      if (parent.closest(ASIDE)) this.#asides.push([this.#starts.get(nodes.currentNode), this.text.length]);
    }
    this.folded = foldText(this.text);
  }

  /** The offset of a place in a text node; of one between nodes, where the next text begins. */
  offsetOf(node, offset) {
    const start = this.#starts.get(node);
    if (start !== undefined) return start + this.#collapsed(node.data.slice(0, offset), start).length;
    const point = node.ownerDocument.createRange();
    point.setStart(node, offset);
    for (const [text, at] of this.#starts) {
      if (point.comparePoint(text, 0) >= 0) return at;
    }
    return this.text.length;
  }

  /** Where an element's text begins and ends. */
  rangeOf(element) {
    const nodes = element.ownerDocument.createTreeWalker(element, 4);
    const first = nodes.nextNode();
    let last = first;
    for (let node = first; node; node = nodes.nextNode()) last = node;
    return first && { from: this.offsetOf(first, 0), to: this.offsetOf(last, last.data.length) };
  }

  /** The words of a range as they are quoted: in one line, without what belongs to no passage. */
  quoted({ from, to }) {
    let [words, at] = ['', from];
    for (const [start, end] of this.#asides.filter((aside) => aside[0] >= from && aside[1] <= to)) {
      words += this.text.slice(at, start);
      at = end;
    }
    return (words + this.text.slice(at, to)).replace(/\s+/g, ' ');
  }

  /** A range made longer to whole words and shorter by the white space at its ends; null where no word is left. */
  wholeWords({ from, to }) {
    const { text } = this;
    while (from > 0 && isInside(text, from)) from--;
    while (to < text.length && isInside(text, to)) to++;
    while (from < to && /\s/.test(text[from])) from++;
    while (to > from && /\s/.test(text[to - 1])) to--;
    return from < to ? { from, to } : null;
  }

  #collapsed(data, at) {
    const one = data.replace(/\s+/g, ' ');
    return at === 0 || /\s/.test(this.text[at - 1]) ? one.trimStart() : one;
  }
}

/** One sign of a word, and the signs that hold a word together between two such (Unicode, UAX #29, rules WB5–WB12). */
const SIGN = '[\\p{L}\\p{N}\\p{M}]';
const JOINT = "['’.,:]";
const WORD_BEFORE = new RegExp(`${SIGN}$`, 'u');
const WORD_AFTER = new RegExp(`^${SIGN}`, 'u');
const JOINED_BEFORE = new RegExp(`${SIGN}${JOINT}$`, 'u');
const JOINED_AFTER = new RegExp(`^${JOINT}${SIGN}`, 'u');

/** Whether an offset stands inside a word: a browser looks for whole ones, and “Taliban’s” is one. */
function isInside(text, at) {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  return WORD_BEFORE.test(before)
    ? WORD_AFTER.test(after) || JOINED_AFTER.test(after)
    : JOINED_BEFORE.test(before) && WORD_AFTER.test(after);
}

/** A text of the same length as browsers compare it. */
export const foldText = (text) => text.split('').map(fold).join('');

/** A character without case, accent and kind of quotation mark; one that would become several stays as it is. */
function fold(character) {
  const plain = character
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’‚‛]/, "'")
    .replace(/[“”„‟]/, '"')
    .toLowerCase();
  return plain.length === 1 ? plain : character;
}
