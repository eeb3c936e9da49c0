/**
 * The citation of a passage: the strings of `/passage-cite.json`, which the build makes of the study's record, with the
 * passage put in for `%LOCATOR%`, `%QUOTATION%`, `%ID%`, `%URL%` and `%SECTION%`.
 */

let templates;

/** Fetches the strings once; null where the site has none, so that the menu leaves citations out. */
export function fetchCitations() {
  templates ??= fetch(new URL('../passage-cite.json', import.meta.url))
    .then((answer) => (answer.ok ? answer.json() : null))
    .catch(() => null);
  return templates;
}

/** The passage's words and their citation in a style, with the entry for the list of references below. */
export function quotation(style, passage) {
  const line = quotedLine(style, passage);
  return {
    plain: `${line}\n\n${filled(style.reference, passage)}\n`,
    html: `<p>${escapeHtml(line)}</p>\n<p>${filled(style.referenceHtml, passage, escapeHtml)}</p>\n`,
  };
}

/** The full stop of a quoted sentence follows the parenthesis, as all three styles have it. */
function quotedLine(style, passage) {
  const sentence = passage.range === undefined && passage.text.endsWith('.') && style.quotation.endsWith(')');
  const text = sentence ? passage.text.slice(0, -1) : passage.text;
  return filled(style.quotation, { ...passage, text }) + (sentence ? '.' : '');
}

export const inText = (style, passage) => filled(style.inText, passage);

/** BibTeX reads some signs as commands, though not in an address, and makes the capitals of a title small, though not in braces. */
export const bibtex = ({ bibtex: template }, passage) => filled(template, passage, bibtexText, bibtexTitle);

const BIBTEX_SIGNS = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '–': '--',
  '—': '---',
};

const bibtexText = (text) => text.replace(/[\\{}&%$#_~^–—]/g, (sign) => BIBTEX_SIGNS[sign] ?? `\\${sign}`);

const bibtexTitle = (title) =>
  title
    .split(' ')
    .map((word, at) => (/\p{Lu}/u.test(at > 0 ? word : word.slice(1)) ? `{${bibtexText(word)}}` : bibtexText(word)))
    .join(' ');

export const ris = ({ ris: template }, passage) => filled(template, passage);

/** Fills a template; words of the study that are quoted lose nothing but the kind of their own quotation marks. */
export function filled(template, passage, escape = (text) => text, escapeTitle = escape) {
  const values = {
    LOCATOR: escape(passage.locator),
    QUOTATION: escape(passage.text.replaceAll('“', '‘').replaceAll('”', '’')),
    SECTION: escapeTitle(passage.section),
    ID: passage.id,
    URL: passage.address,
  };
  return template.replace(/%(LOCATOR|QUOTATION|SECTION|ID|URL)%/g, (_, name) => values[name]);
}

export const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
