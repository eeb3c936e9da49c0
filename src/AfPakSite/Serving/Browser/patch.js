/** The page no longer has an element that the server sent: a script has removed or moved it. */
class Missing extends Error {}

/** Above this many pairs of children, only equal beginnings and ends are compared. */
const MOST_PAIRS = 250_000;

/**
 * A page as it was served, beside the page that the reader sees. Changes between two served pages are made in both, so
 * everything that scripts and readers did to the page stays: open menus, marks, panels.
 */
export class ServedPage {
  /** @type {WeakMap<Node, Node>} */
  #seen = new WeakMap();

  /**
   * The links that go when a link is loaded.
   * @type {WeakMap<Element, Element[]>}
   */
  #earlier = new WeakMap();
  /** @type {Set<Node>} */
  #changed = new Set();
  /** @type {Set<Element>} */
  #shortened = new Set();
  #copy;

  /**
   * Call it before any script has changed the page.
   * @param {Document} page
   * @param {Element} own an element that is not part of the served page
   */
  constructor(page, own) {
    // Outside a document, nothing asks whether the scripts in it are trusted (Trusted Types).
    this.#copy = /** @type {Element} */ (page.documentElement.cloneNode(true));
    this.#pair(this.#copy, page.documentElement);
    const scripts = [...page.querySelectorAll('script')];
    this.#copy.querySelectorAll('script')[scripts.indexOf(/** @type {HTMLScriptElement} */ (own))]?.remove();
  }

  get title() {
    return this.#copy.querySelector('title')?.textContent ?? '';
  }

  /**
   * Whether a page needs other scripts, so that it must be loaded.
   * @param {Document} next
   */
  needsOtherScripts(next) {
    return String(scriptsOf(this.#copy)) !== String(scriptsOf(next));
  }

  /**
   * Makes the page what the server sends now. Returns the nodes that are new or have other words, and the elements that
   * lost words.
   * @param {Document} next
   */
  update(next) {
    this.#changed.clear();
    this.#shortened.clear();
    this.#element(this.#copy, next.documentElement);
    return { changed: [...this.#changed].filter(hasContent), shortened: [...this.#shortened] };
  }

  /**
   * @param {Node} old
   * @param {Node} live
   */
  #pair(old, live) {
    this.#seen.set(old, live);
    for (let index = 0; index < old.childNodes.length; index++) {
      this.#pair(/** @type {Node} */ (old.childNodes[index]), /** @type {Node} */ (live.childNodes[index]));
    }
  }

  /** @param {Node} old */
  #live(old) {
    const live = this.#seen.get(old);
    if (!live?.isConnected) throw new Missing();
    return live;
  }

  /**
   * @param {Element} old
   * @param {Element} next
   */
  #element(old, next) {
    // Without scripts, the parser reads other content.
    if (old.localName === 'noscript') return;
    const live = /** @type {Element} */ (this.#live(old));
    if (old.localName === 'link' && old.getAttribute('href') !== next.getAttribute('href')) {
      this.#link(old, next, live);
      return;
    }
    this.#attributes(old, next, live);
    try {
      this.#children(old, next, live);
    } catch (fault) {
      if (!(fault instanceof Missing)) throw fault;
      this.#rebuild(old, next, live);
    }
  }

  /**
   * Styles stay until those that replace them are loaded, so that no frame is without. Those that cannot be loaded any
   * more, because the next edit came at once, are replaced by the next ones.
   * @param {Element} old
   * @param {Element} next
   * @param {Element} live
   */
  #link(old, next, live) {
    const replacement = document.importNode(next, true);
    const earlier = [...(this.#earlier.get(live) ?? []), live];
    this.#earlier.set(replacement, earlier);
    replacement.addEventListener('load', () => earlier.forEach((link) => link.remove()));
    live.after(replacement);
    if (!replacement.matches('[rel=stylesheet]')) live.remove();
    this.#attributes(old, next, replacement);
    this.#seen.set(old, replacement);
  }

  /**
   * The first script sets attributes of the root before the copy is made.
   * @param {Element} old
   * @param {Element} next
   * @param {Element} live
   */
  #attributes(old, next, live) {
    for (const { name, value } of next.attributes) {
      if (old.getAttribute(name) === value) continue;
      old.setAttribute(name, value);
      live.setAttribute(name, value);
    }
    for (const { name } of old === this.#copy ? [] : [...old.attributes]) {
      if (next.hasAttribute(name)) continue;
      old.removeAttribute(name);
      live.removeAttribute(name);
    }
  }

  /**
   * @param {Element} old
   * @param {Element} next
   * @param {Element} live
   */
  #children(old, next, live) {
    const [before, after] = [[...old.childNodes], [...next.childNodes]];
    const pairs = matches(before, after);
    /** @type {Node | null} */
    let following = null;
    for (let [from, to] = [before.length, after.length]; from > 0 || to > 0;) {
      const [first, second] = pairs.pop() ?? [-1, -1];
      this.#gap(old, live, before.slice(first + 1, from), after.slice(second + 1, to), following);
      const kept = before[first];
      if (kept) {
        this.#node(kept, /** @type {Node} */ (after[second]));
        following = kept;
      }
      [from, to] = [Math.max(first, 0), Math.max(second, 0)];
    }
  }

  /**
   * Replaces nodes between two that stay. Nodes of one kind are changed in place.
   * @param {Element} old
   * @param {Element} live
   * @param {ChildNode[]} before
   * @param {ChildNode[]} after
   * @param {Node | null} following the node after them in the copy
   */
  #gap(old, live, before, after, following) {
    const shared = after.slice(0, before.length).findIndex((node, index) => !canBecome(before[index], node));
    const count = shared < 0 ? Math.min(before.length, after.length) : shared;
    for (let index = 0; index < count; index++) {
      this.#node(/** @type {Node} */ (before[index]), /** @type {Node} */ (after[index]));
    }
    for (const gone of before.slice(count)) {
      const node = /** @type {ChildNode} */ (this.#live(gone));
      node.remove();
      gone.remove();
      if (hasContent(gone)) this.#shortened.add(live);
    }
    const place = following && this.#live(following);
    if (place && place.parentNode !== live) throw new Missing();
    for (const added of after.slice(count)) {
      const [copy, node] = [document.importNode(added, true), document.importNode(added, true)];
      this.#pair(copy, node);
      old.insertBefore(copy, following);
      live.insertBefore(node, place);
      this.#changed.add(node);
    }
  }

  /**
   * @param {Node} old
   * @param {Node} next
   */
  #node(old, next) {
    if (old.isEqualNode(next)) return;
    if (old instanceof Element) {
      this.#element(old, /** @type {Element} */ (next));
      return;
    }
    const live = this.#live(old);
    if (live.nodeValue !== old.nodeValue) throw new Missing();
    live.nodeValue = old.nodeValue = next.nodeValue;
    this.#changed.add(live);
  }

  /**
   * @param {Element} old
   * @param {Element} next
   * @param {Element} live
   */
  #rebuild(old, next, live) {
    old.replaceChildren(...[...next.childNodes].map((child) => document.importNode(child, true)));
    live.replaceChildren(...[...next.childNodes].map((child) => document.importNode(child, true)));
    this.#pair(old, live);
    this.#changed.add(live);
  }
}

/** @param {ParentNode} page */
const scriptsOf = (page) => [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src'));

/**
 * Whether a node is more than the space between two others.
 * @param {Node} node
 */
const hasContent = (node) => node instanceof Element || node.nodeValue?.trim() !== '';

/**
 * Whether a node can be changed into another. An id is of one thing forever.
 * @param {Node | undefined} old
 * @param {Node} next
 */
function canBecome(old, next) {
  if (old?.nodeName !== next.nodeName) return false;
  return !(old instanceof Element && next instanceof Element) || old.id === next.id;
}

/**
 * Whether two nodes are the same thing, maybe with other content.
 * @param {Node} old
 * @param {Node} next
 */
const isSame = (old, next) =>
  (old instanceof Element && old.id !== '' && next instanceof Element && old.id === next.id && canBecome(old, next)) ||
  old.isEqualNode(next);

/**
 * The pairs of children that are the same, by their indices: a longest common subsequence.
 * @param {Node[]} before
 * @param {Node[]} after
 */
function matches(before, after) {
  const at = (/** @type {Node[]} */ nodes, /** @type {number} */ index) => /** @type {Node} */ (nodes[index]);
  /** @type {[number, number][]} */
  const beginning = [];
  /** @type {[number, number][]} */
  const end = [];
  let [start, stop, gain] = [0, before.length, after.length];
  for (; start < Math.min(stop, gain) && isSame(at(before, start), at(after, start)); start++) {
    beginning.push([start, start]);
  }
  for (; stop > start && gain > start && isSame(at(before, stop - 1), at(after, gain - 1)); stop--, gain--) {
    end.unshift([stop - 1, gain - 1]);
  }
  const [rows, columns] = [stop - start, gain - start];
  if (rows * columns > MOST_PAIRS) return [...beginning, ...end];
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const length = (/** @type {number} */ row, /** @type {number} */ column) => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const line = /** @type {Uint32Array} */ (lengths[row]);
      line[column] = isSame(at(before, start + row), at(after, start + column))
        ? length(row + 1, column + 1) + 1
        : Math.max(length(row + 1, column), length(row, column + 1));
    }
  }
  for (let [row, column] = [0, 0]; row < rows && column < columns;) {
    if (isSame(at(before, start + row), at(after, start + column))) {
      beginning.push([start + row++, start + column++]);
    } else if (length(row + 1, column) >= length(row, column + 1)) row++;
    else column++;
  }
  return [...beginning, ...end];
}
