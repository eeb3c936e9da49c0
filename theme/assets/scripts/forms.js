/** @import { Citations, Style } from './citations.js' */
/** @import { Copied, Made } from './clipboard.js' */
/** @import { Passage } from './passage.js' */
import { bibtex, csl, inText, quotedLine, ris } from './citations.js';
import { element, htmlOf } from './elements.js';
import { quoted } from './quotation.js';
import { words } from './words.js';

/**
 * @typedef {{ copied: Copied } | { file: Made }} Taken a text to copy, or a file to download
 * @typedef {{ name: string, make: () => Taken }} Form
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
    { name: words.menu.markup, forms: [text('Markdown', () => markdown(passage)), text('HTML', () => html(passage))] },
    ...(citations && passage.locator ? cited(passage, citations) : []),
  ];
}

/** @param {Passage} passage */
function links(passage) {
  const { short } = passage;
  const forms = [text(words.menu.full, () => ({ plain: passage.address }))];
  if (short) forms.push(text(words.menu.short, () => ({ plain: short })));
  if (passage.directive) forms.push(text(words.menu.toWords, () => ({ plain: withWords(passage) })));
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
        text('BibTeX', () => ({ plain: bibtex(citations, passage) })),
        text('RIS', () => ({ plain: ris(citations, passage) })),
        text('CSL-JSON', () => ({ plain: csl(citations, passage) })),
      ],
    },
    {
      name: words.menu.download,
      forms: [
        file('.bib', passage, 'application/x-bibtex', () => bibtex(citations, passage)),
        file('.ris', passage, 'application/x-research-info-systems', () => ris(citations, passage)),
        file('.json', passage, 'application/vnd.citationstyles.csl+json', () => csl(citations, passage)),
      ],
    },
  ];
}

/**
 * The quoted words with their citation in a style, followed by the reference.
 * @param {Style} style
 * @param {Passage} passage
 * @returns {Copied}
 */
function quotation(style, passage) {
  const line = quotedLine(style, passage);
  const reference = new DOMParser().parseFromString(style.referenceHtml, 'text/html').body;
  return {
    plain: `${line}\n\n${style.reference}\n`,
    html: htmlOf(element('p', {}, line), '\n', element('p', {}, ...reference.childNodes), '\n'),
  };
}

/**
 * @param {string} name
 * @param {() => Copied} make
 * @returns {Form}
 */
const text = (name, make) => ({ name, make: () => ({ copied: make() }) });

/**
 * @param {string} ending
 * @param {Passage} passage
 * @param {string} type
 * @param {() => string} make
 * @returns {Form}
 */
const file = (ending, { id }, type, make) => ({
  name: ending,
  make: () => ({ file: { name: id + ending, type, content: make() } }),
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
 * Escapes characters that are Markdown markup in the text of a link.
 * @param {string} text
 */
export const escapeMarkdown = (text) => text.replace(/[\\`*_[\]<>&]/g, '\\$&');
