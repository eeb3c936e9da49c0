/**
 * Makes an element. Attributes that are null or false are left out; children are elements or text, so that no markup is ever
 * read from a string.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

const styles = new Map();

/** Loads a stylesheet beside this file that the page does without at first; settles when it is there, and also when it cannot be had. */
export function loadStyle(name) {
  if (!styles.has(name)) {
    styles.set(
      name,
      new Promise((settle) => {
        const link = element('link', { rel: 'stylesheet', href: new URL(name, import.meta.url).href });
        link.addEventListener('load', settle);
        link.addEventListener('error', settle);
        document.head.append(link);
      }),
    );
  }
  return styles.get(name);
}

/** A button that does one thing. */
export function button(label, act, attributes = {}) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', act);
  return made;
}

/** A number with its noun. */
export const quantity = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
