/**
 * Makes an element. It omits attributes that are null or false. Children are elements or texts, so no markup is ever
 * parsed from a string.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean | null>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

/**
 * The HTML of elements and texts.
 * @param {...(Node | string)} children
 */
export const htmlOf = (...children) => element('div', {}, ...children).innerHTML;

/**
 * The element of a selector, which the page must contain.
 * @template {Element} Kind
 * @param {string} selector
 * @param {new () => Kind} kind
 * @param {ParentNode} [parent]
 */
export function theOnly(selector, kind, parent = document) {
  const found = parent.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`Nothing here fits “${selector}”.`);
  return found;
}

/** @type {Map<string, Promise<void>>} */
const styles = new Map();

/**
 * Loads a stylesheet that is not part of every page. The promise settles when the stylesheet is loaded or has failed.
 * @param {string} name
 */
export function loadStyle(name) {
  const loading = styles.get(name) ?? load(new URL(name, import.meta.url).href);
  styles.set(name, loading);
  return loading;
}

/**
 * @param {string} address
 * @returns {Promise<void>}
 */
const load = (address) =>
  new Promise((settle) => {
    const link = element('link', { rel: 'stylesheet', href: address });
    link.addEventListener('load', () => settle());
    link.addEventListener('error', () => settle());
    document.head.append(link);
  });

/**
 * A button with one action.
 * @param {string} label
 * @param {() => void} act
 * @param {Record<string, string | boolean | null>} [attributes]
 */
export function button(label, act, attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** Whether the lines of the page run from right to left. */
export const isRightToLeft = () => document.documentElement.dir === 'rtl';

/**
 * The left edge of a box that begins where the lines of another begin.
 * @param {DOMRect} box
 * @param {number} width
 */
export const startOf = (box, width) => (isRightToLeft() ? box.right - width : box.left);
