/** @import { LinkTarget } from './passage.js' */
import { permanentAddress } from './addresses.js';
import { withinQuotation } from './quotation.js';
import { fetchJson } from './site-files.js';

/**
 * The citation of a passage: the templates of `/passage-cite.json`, which the build makes from the study's record, with
 * values for `%LOCATOR%`, `%QUOTATION%`, `%ID%` and `%URL%`.
 * @typedef {Pick<LinkTarget, 'id' | 'address' | 'short' | 'locator' | 'text'>} Citable
 * @typedef {{ name: string, inText: string, quotation: string, reference: string, referenceHtml: string }} Style
 * @typedef {{ styles: Style[], bibtex: string, ris: string, csl: string }} Citations
 */

/**
 * The templates, fetched once; null if the site has none or they cannot be fetched now, and then the menu omits
 * citations.
 * @returns {Promise<Citations | null>}
 */
export const fetchCitations = () => fetchJson('passage-cite.json').catch(() => null);

/**
 * The quoted words with their citation. In all three styles, the period of a quoted sentence follows the parenthesis;
 * selected words have no period.
 * @param {Style} style
 * @param {Citable & Pick<LinkTarget, 'range'>} passage
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
 * How the source of a passage is given beside its words: by the site's first style, or by its place alone.
 * @param {Citations | null} citations
 * @param {Omit<Citable, 'text'>} passage
 */
export function sourceOf(citations, passage) {
  const style = citations?.styles[0];
  return style ? inText(style, { ...passage, text: '' }) : passage.locator;
}

/**
 * Escapes characters that BibTeX reads as commands, except in addresses. BibTeX counts braces whatever comes before them.
 * @param {Pick<Citations, 'bibtex'>} citations
 * @param {Citable} passage
 */
export const bibtex = ({ bibtex: template }, passage) => filled(template, passage, bibtexText);

/** @type {Record<string, string>} */
const BIBTEX_SIGNS = {
  '\\': '\\textbackslash{}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '–': '--',
  '—': '---',
};

/** @param {string} text */
const bibtexText = (text) => text.replace(/[\\{}&%$#_~^–—]/g, (sign) => BIBTEX_SIGNS[sign] ?? `\\${sign}`);

/**
 * @param {Pick<Citations, 'ris'>} citations
 * @param {Citable} passage
 */
export const ris = ({ ris: template }, passage) => filled(template, passage);

/**
 * @param {Pick<Citations, 'csl'>} citations
 * @param {Citable} passage
 */
export const csl = ({ csl: template }, passage) =>
  filled(template, passage, (text) => JSON.stringify(text).slice(1, -1));

/**
 * Fills a template. In quoted words, only the kind of the inner quotation marks changes.
 * @param {string} template
 * @param {Citable} passage
 * @param {(text: string) => string} [escape]
 */
export function filled(template, passage, escape = (text) => text) {
  /** @type {Record<string, string>} */
  const values = {
    LOCATOR: escape(passage.locator),
    QUOTATION: escape(withinQuotation(passage.text)),
    ID: passage.id,
    URL: permanentAddress(passage),
  };
  return template.replace(/%(LOCATOR|QUOTATION|ID|URL)%/g, (token, name) => values[name] ?? token);
}
