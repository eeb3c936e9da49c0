/** @import { Passage } from './passage.js' */
import { withinQuotation } from './quotation.js';

/**
 * The citation of a passage: the strings of `/passage-cite.json`, which the build makes of the study's record, with the
 * passage put in for `%LOCATOR%`, `%QUOTATION%`, `%ID%`, `%URL%` and `%SECTION%`.
 * @typedef {Pick<Passage, 'id' | 'address' | 'locator' | 'section' | 'text'>} Citable
 * @typedef {{ name: string, inText: string, quotation: string, reference: string, referenceHtml: string }} Style
 * @typedef {{ styles: Style[], bibtex: string, ris: string }} Citations
 */

/** @type {Promise<Citations | null> | undefined} */
let templates;

/** Fetches the strings once; null where the site has none, so that the menu leaves citations out. */
export function fetchCitations() {
  templates ??= fetch(new URL('../passage-cite.json', import.meta.url))
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  return templates;
}

/**
 * The passage's words with their citation. The full stop of a quoted sentence follows the parenthesis in all three styles;
 * selected words have no full stop of their own.
 * @param {Style} style
 * @param {Citable & Pick<Passage, 'range'>} passage
 */
export function quotedLine(style, passage) {
  const isSentence = !passage.range && passage.text.endsWith('.') && style.quotation.endsWith(')');
  const text = isSentence ? passage.text.slice(0, -1) : passage.text;
  return filled(style.quotation, { ...passage, text }) + (isSentence ? '.' : '');
}

/**
 * @param {Style} style
 * @param {Citable} passage
 */
export const inText = (style, passage) => filled(style.inText, passage);

/**
 * BibTeX reads some signs as commands, though not in an address, and makes the capitals of a title small, though not in braces.
 * @param {Pick<Citations, 'bibtex'>} citations
 * @param {Citable} passage
 */
export const bibtex = ({ bibtex: template }, passage) => filled(template, passage, bibtexText, bibtexTitle);

/** @type {Record<string, string>} */
const BIBTEX_SIGNS = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '–': '--',
  '—': '---',
};

/** @param {string} text */
const bibtexText = (text) => text.replace(/[\\{}&%$#_~^–—]/g, (sign) => BIBTEX_SIGNS[sign] ?? `\\${sign}`);

/** @param {string} title */
const bibtexTitle = (title) =>
  title
    .split(' ')
    .map((word, at) => (/\p{Lu}/u.test(at > 0 ? word : word.slice(1)) ? `{${bibtexText(word)}}` : bibtexText(word)))
    .join(' ');

/**
 * @param {Pick<Citations, 'ris'>} citations
 * @param {Citable} passage
 */
export const ris = ({ ris: template }, passage) => filled(template, passage);

/**
 * Fills a template. Words that are quoted lose nothing but the kind of their own quotation marks.
 * @param {string} template
 * @param {Citable} passage
 * @param {(text: string) => string} [escape]
 * @param {(text: string) => string} [escapeTitle]
 */
export function filled(template, passage, escape = (text) => text, escapeTitle = escape) {
  /** @type {Record<string, string>} */
  const values = {
    LOCATOR: escape(passage.locator),
    QUOTATION: escape(withinQuotation(passage.text)),
    SECTION: escapeTitle(passage.section),
    ID: passage.id,
    URL: passage.address,
  };
  return template.replace(/%(LOCATOR|QUOTATION|SECTION|ID|URL)%/g, (token, name) => values[name] ?? token);
}
