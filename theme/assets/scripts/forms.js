/** @import { Citable, Citations, Style } from './citations.js' */
/** @import { Copied, Made } from './clipboard.js' */
/** @import { Passage } from './passage.js' */
import { bibtex, csl, inText, quotedLine, ris } from './citations.js';
import { element, htmlOf } from './elements.js';
import { quoted } from './quotation.js';
import { editionOf, robustLink, textQuote } from './robust.js';
import { parsePage } from './trusted.js';
import { fill, words } from './words.js';

/**
 * @typedef {{ copied: Copied } | { file: Made }} Taken a text to copy, or a file to download
 * @typedef {{ name: string, make: () => Promise<Taken> }} Form
 * @typedef {{ name: string, forms: Form[] }} FormGroup
 */

/**
 * All forms in which a passage can be copied or downloaded, in groups.
 * @param {Passage} passage
 * @param {Citations | null} citations
 * @returns {FormGroup[]}
 */
export function formsOf(passage, citations) {
  return [
    { name: words.menu.link, forms: links(passage) },
    { name: words.menu.markup, forms: markups(passage) },
    ...(citations && passage.locator ? cited(passage, citations) : []),
  ];
}

/** @param {Passage} passage */
function links(passage) {
  const { short } = passage;
  const forms = [text(words.menu.full, () => ({ plain: passage.address }))];
  if (short) forms.push(text(words.menu.short, () => ({ plain: short })));
  if (passage.directive) forms.push(text(words.menu.toWords, () => ({ plain: withWords(passage) })));
  if (short) forms.push(text(words.menu.robust, () => robust(passage, short)));
  return forms;
}

/** @param {Passage} passage */
function markups(passage) {
  const forms = [text('Markdown', () => markdown(passage)), text('HTML', () => html(passage))];
  if (passage.text) forms.push(text(words.menu.selector, () => ({ plain: textQuote(passage) })));
  return forms;
}

/**
 * @param {Passage} passage
 * @param {Citations} citations
 * @returns {FormGroup[]}
 */
function cited(passage, citations) {
  const quotations = citations.styles.map((style) => text(style.name, () => quotation(style, passage)));
  const named = citations.styles.map((style) => text(style.name, () => ({ plain: inText(style, passage) })));
  return [
    passage.text ? { name: words.menu.quotation, forms: quotations } : { name: words.menu.citation, forms: named },
    {
      name: words.menu.reference,
      forms: [
        text('BibTeX', async () => ({ plain: bibtex(citations, await dated(passage)) })),
        text('RIS', async () => ({ plain: ris(citations, await dated(passage)) })),
        text('CSL-JSON', async () => ({ plain: csl(citations, await dated(passage)) })),
      ],
    },
    {
      name: words.menu.download,
      forms: [
        file('.bib', passage, 'application/x-bibtex', async () => bibtex(citations, await dated(passage))),
        file('.ris', passage, 'application/x-research-info-systems', async () => ris(citations, await dated(passage))),
        file('.json', passage, 'application/vnd.citationstyles.csl+json', async () =>
          csl(citations, await dated(passage)),
        ),
      ],
    },
  ];
}

/**
 * The quoted words with their citation in a style, followed by the reference, which names the edition.
 * @param {Style} style
 * @param {Passage} passage
 * @returns {Promise<Copied>}
 */
async function quotation(style, passage) {
  const line = quotedLine(style, passage);
  const edition = await editionOf(passage);
  const named = edition ? ` ${fill(words.menu.edition, { date: edition.date, address: edition.url })}` : '';
  const reference = parsePage(style.referenceHtml).body;
  return {
    plain: `${line}\n\n${style.reference}${named}\n`,
    html: htmlOf(element('p', {}, line), '\n', element('p', {}, ...reference.childNodes, named), '\n'),
  };
}

/**
 * A passage whose locator names the edition, for records.
 * @param {Passage} passage
 * @returns {Promise<Citable>}
 */
async function dated({ id, address, short, locator, text }) {
  const edition = await editionOf({ id, address, short });
  const named = edition ? fill(words.menu.inEdition, { locator, date: edition.date }) : locator;
  return { id, address, short, text, locator: named };
}

/**
 * @param {string} name
 * @param {() => Copied | Promise<Copied>} make
 * @returns {Form}
 */
const text = (name, make) => ({ name, make: async () => ({ copied: await make() }) });

/**
 * @param {string} ending
 * @param {Passage} passage
 * @param {string} type
 * @param {() => Promise<string>} make
 * @returns {Form}
 */
const file = (ending, { id }, type, make) => ({
  name: ending,
  make: async () => ({ file: { name: id + ending, type, content: await make() } }),
});

/** @param {Passage} passage */
const withWords = (passage) => passage.address + (passage.directive ?? '');

/**
 * The text of a link: the words themselves if they were selected, otherwise the name of the passage.
 * @param {Passage} passage
 */
const linkOf = (passage) => (passage.range ? withWords(passage) : passage.address);

/** @param {Passage} passage */
const linkText = (passage) => (passage.range ? `${quoted(passage.text)} (${passage.locator})` : passage.name);

/** @param {Passage} passage */
const markdown = (passage) => ({ plain: `[${escapeMarkdown(linkText(passage))}](${linkOf(passage)})` });

/** @param {Passage} passage */
function html(passage) {
  const link = element('a', { href: linkOf(passage) }, linkText(passage)).outerHTML;
  return { plain: link, html: link };
}

/**
 * A link to the permanent address of a passage that names the edition.
 * @param {Passage} passage
 * @param {string} short
 */
async function robust(passage, short) {
  const link = robustLink(short, linkText(passage), await editionOf(passage), new Date()).outerHTML;
  return { plain: link, html: link };
}

/**
 * Escapes characters that are Markdown markup in the text of a link.
 * @param {string} text
 */
export const escapeMarkdown = (text) => text.replace(/[\\`*_[\]<>&]/g, '\\$&');
