/** @import { Citable, Citations, Style } from './citations.js' */
/** @import { Copied, Made } from './clipboard.js' */
/** @import { LinkTarget } from './passage.js' */
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
 * All forms in which a link target can be copied or downloaded, in groups.
 * @param {LinkTarget} target
 * @param {Citations | null} citations
 * @returns {FormGroup[]}
 */
export function formsOf(target, citations) {
  return [
    { name: words.menu.link, forms: links(target) },
    { name: words.menu.markup, forms: markups(target) },
    ...(citations && target.locator ? cited(target, citations) : []),
  ];
}

/** @param {LinkTarget} target */
function links(target) {
  const { short } = target;
  const forms = [text(words.menu.full, () => ({ plain: target.address }))];
  if (short) forms.push(text(words.menu.short, () => ({ plain: short })));
  if (target.directive) forms.push(text(words.menu.toWords, () => ({ plain: withWords(target) })));
  if (short) forms.push(text(words.menu.robust, () => robust(target, short)));
  return forms;
}

/** @param {LinkTarget} target */
function markups(target) {
  const forms = [text('Markdown', () => markdown(target)), text('HTML', () => html(target))];
  if (target.text) forms.push(text(words.menu.selector, () => ({ plain: textQuote(target) })));
  return forms;
}

/**
 * @param {LinkTarget} target
 * @param {Citations} citations
 * @returns {FormGroup[]}
 */
function cited(target, citations) {
  const quotations = citations.styles.map((style) => text(style.name, () => quotation(style, target)));
  const named = citations.styles.map((style) => text(style.name, () => ({ plain: inText(style, target) })));
  return [
    target.text ? { name: words.menu.quotation, forms: quotations } : { name: words.menu.citation, forms: named },
    {
      name: words.menu.reference,
      forms: [
        text('BibTeX', async () => ({ plain: bibtex(citations, await dated(target)) })),
        text('RIS', async () => ({ plain: ris(citations, await dated(target)) })),
        text('CSL-JSON', async () => ({ plain: csl(citations, await dated(target)) })),
      ],
    },
    {
      name: words.menu.download,
      forms: [
        file('.bib', target, 'application/x-bibtex', async () => bibtex(citations, await dated(target))),
        file('.ris', target, 'application/x-research-info-systems', async () => ris(citations, await dated(target))),
        file('.json', target, 'application/vnd.citationstyles.csl+json', async () =>
          csl(citations, await dated(target)),
        ),
      ],
    },
  ];
}

/**
 * The quoted words with their citation in a style, followed by the reference, which names the edition.
 * @param {Style} style
 * @param {LinkTarget} target
 * @returns {Promise<Copied>}
 */
async function quotation(style, target) {
  const line = quotedLine(style, target);
  const edition = await editionOf(target);
  const named = edition ? ` ${fill(words.menu.edition, { date: edition.date, address: edition.url })}` : '';
  const reference = parsePage(style.referenceHtml).body;
  return {
    plain: `${line}\n\n${style.reference}${named}\n`,
    html: htmlOf(element('p', {}, line), '\n', element('p', {}, ...reference.childNodes, named), '\n'),
  };
}

/**
 * A passage whose locator names the edition, for records.
 * @param {LinkTarget} target
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
 * @param {LinkTarget} target
 * @param {string} type
 * @param {() => Promise<string>} make
 * @returns {Form}
 */
const file = (ending, { id }, type, make) => ({
  name: ending,
  make: async () => ({ file: { name: id + ending, type, content: await make() } }),
});

/** @param {LinkTarget} target */
const withWords = (target) => target.address + (target.directive ?? '');

/**
 * The text of a link: the words themselves if they were selected, otherwise the name of the link target.
 * @param {LinkTarget} target
 */
const linkOf = (target) => (target.range ? withWords(target) : target.address);

/** @param {LinkTarget} target */
const linkText = (target) => (target.range ? `${quoted(target.text)} (${target.locator})` : target.name);

/** @param {LinkTarget} target */
const markdown = (target) => ({ plain: `[${escapeMarkdown(linkText(target))}](${linkOf(target)})` });

/** @param {LinkTarget} target */
function html(target) {
  const link = element('a', { href: linkOf(target) }, linkText(target)).outerHTML;
  return { plain: link, html: link };
}

/**
 * A link to the permanent address of a link target that names the edition.
 * @param {LinkTarget} target
 * @param {string} short
 */
async function robust(target, short) {
  const link = robustLink(short, linkText(target), await editionOf(target), new Date()).outerHTML;
  return { plain: link, html: link };
}

/**
 * Escapes characters that are Markdown markup in the text of a link.
 * @param {string} text
 */
export const escapeMarkdown = (text) => text.replace(/[\\`*_[\]<>&]/g, '\\$&');
