/** @import { Citations } from './citations.js' */
/** @import { Copied, Made } from './clipboard.js' */
/** @import { Target } from './target-rows.js' */
import { permanentAddress } from './addresses.js';
import { ris } from './citations.js';
import { element, htmlOf } from './elements.js';
import { escapeMarkdown } from './forms.js';
import { quoted } from './quotation.js';
import { count, words } from './words.js';

/**
 * @typedef {Pick<Target, 'id' | 'kind' | 'name' | 'address' | 'short' | 'locator' | 'text' | 'opening' | 'minutes'>}
 * Item
 * @typedef {{ title: string, language: string, targets: Item[] }} ReadingList
 * @typedef {{ file: Made, copied?: Copied }} ListForm a file to download, and a text to copy
 */

/**
 * The forms of a reading list by their names.
 * @satisfies {Record<string, (list: ReadingList, citations: Citations | null) => ListForm | Promise<ListForm>>}
 */
export const LIST_FORMS = {
  HTML: (list) => ({
    file: file('html', 'text/html', page(list)),
    copied: { plain: htmlOf(ordered(list)), html: htmlOf(ordered(list)) },
  }),
  Markdown: (list) => ({ file: file('md', 'text/markdown', asMarkdown(list)), copied: { plain: asMarkdown(list) } }),
  CSV: (list) => ({ file: file('csv', 'text/csv', `\uFEFF${asCsv(list)}`) }),
  RIS: (list, citations) => ({ file: file('ris', 'application/x-research-info-systems', asRis(list, citations)) }),
  'Common Cartridge': async (list) => {
    const { cartridge } = await import('./cartridge.js');
    return { file: file('imscc', 'application/zip', cartridge(list.title, list.language, linksOf(list))) };
  },
};

/**
 * @param {string} ending
 * @param {string} type
 * @param {string | Blob} content
 */
const file = (ending, type, content) => ({ name: `reading-list.${ending}`, type, content });

/** @param {ReadingList} list */
const linksOf = ({ targets }) => targets.map((target) => ({ name: target.name, address: permanentAddress(target) }));

/** @param {ReadingList} list */
function page(list) {
  const made = document.implementation.createHTMLDocument(list.title);
  made.documentElement.lang = list.language;
  made.head.prepend(element('meta', { charset: 'utf-8' }));
  made.body.append(element('h1', {}, list.title), '\n', ordered(list));
  return `${new XMLSerializer().serializeToString(made.doctype ?? made)}\n${made.documentElement.outerHTML}\n`;
}

/** @param {ReadingList} list */
const ordered = ({ targets }) =>
  element(
    'ol',
    {},
    '\n',
    ...targets.flatMap((target) => [
      element('li', {}, element('a', { href: permanentAddress(target) }, target.name), rest(target)),
      '\n',
    ]),
  );

/** @param {ReadingList} list */
export const asMarkdown = ({ title, targets }) =>
  `# ${escapeMarkdown(title)}\n\n${targets.map((target, index) => `${index + 1}. [${escapeMarkdown(target.name)}](${permanentAddress(target)})${escapeMarkdown(rest(target))}\n`).join('')}`;

/**
 * The first words of a passage and its reading time.
 * @param {Item} target
 */
const rest = ({ opening, minutes }) =>
  `${opening ? `: ${quoted(opening)}` : ''}${minutes ? ` (${count(words.targets.minutes, minutes)})` : ''}`;

/**
 * CSV by RFC 4180, with a byte order mark, by which spreadsheets recognize UTF-8.
 * @param {Pick<ReadingList, 'targets'>} list
 */
export const asCsv = ({ targets }) =>
  [
    ['id', 'kind', 'title', 'opening', 'minutes', 'url'],
    ...targets.map((target) => [
      target.id,
      target.kind,
      target.name,
      target.opening,
      target.minutes ? String(target.minutes) : '',
      permanentAddress(target),
    ]),
  ]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');

/**
 * Puts an apostrophe before texts that a spreadsheet would read as formulas.
 * @param {string} value
 */
const cell = (value) => {
  const text = value.replace(/^(?=[=+\-@＝＋－＠\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * RIS with passages as places in the study, if the site has its citation, and all other targets as web pages.
 * @param {Pick<ReadingList, 'targets'>} list
 * @param {Pick<Citations, 'ris'> | null} citations
 */
export const asRis = ({ targets }, citations) =>
  targets
    .map((target) =>
      citations && target.locator
        ? ris(citations, target)
        : `TY  - ELEC\r\nTI  - ${target.name}\r\nUR  - ${permanentAddress(target)}\r\nER  - \r\n`,
    )
    .join('');
