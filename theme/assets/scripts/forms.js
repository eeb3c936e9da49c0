import { bibtex, escapeHtml, inText, quotation, ris } from './citations.js';

/**
 * Everything that a passage can be taken along as, in groups. A form gives `plain` text to copy, with `html` for editors that
 * take it, or the `file` to download.
 */
export function formsOf(passage, citations) {
  return [
    { name: 'Link', forms: links(passage) },
    { name: 'Markup', forms: [form('Markdown', () => markdown(passage)), form('HTML', () => html(passage))] },
    ...(citations && passage.locator ? cited(passage, citations) : []),
  ];
}

function links(passage) {
  const forms = [form('Full', () => ({ plain: passage.address }))];
  if (passage.short) forms.push(form('Short', () => ({ plain: passage.short })));
  if (passage.directive) forms.push(form('To the words', () => ({ plain: withWords(passage) })));
  return forms;
}

function cited(passage, citations) {
  const quoted = citations.styles.map((style) => form(style.name, () => quotation(style, passage)));
  const named = citations.styles.map((style) => form(style.name, () => ({ plain: inText(style, passage) })));
  return [
    passage.text ? { name: 'Quotation', forms: quoted } : { name: 'Citation', forms: named },
    {
      name: 'Reference',
      forms: [
        form('BibTeX', () => ({ plain: bibtex(citations, passage) })),
        form('RIS', () => ({ plain: ris(citations, passage) })),
      ],
    },
    {
      name: 'Download',
      forms: [
        file('.bib', passage, 'application/x-bibtex', () => bibtex(citations, passage)),
        file('.ris', passage, 'application/x-research-info-systems', () => ris(citations, passage)),
      ],
    },
  ];
}

const form = (name, make) => ({ name, make });

const file = (ending, { id }, type, make) => ({
  name: ending,
  make: () => ({ file: { name: id + ending, type, content: make() } }),
});

export const withWords = (passage) => passage.address + passage.directive;

/** Selected words are linked by themselves, all else by its name. */
const linkOf = (passage) => (passage.range && passage.directive ? withWords(passage) : passage.address);

const linkText = (passage) => (passage.range ? `“${passage.text}” (${passage.locator})` : passage.name);

export const markdown = (passage) => ({ plain: `[${escapeMarkdown(linkText(passage))}](${linkOf(passage)})` });

export function html(passage) {
  const link = `<a href="${escapeHtml(linkOf(passage))}">${escapeHtml(linkText(passage))}</a>`;
  return { plain: link, html: link };
}

/** What Markdown would read as markup inside the text of a link. */
export const escapeMarkdown = (text) => text.replace(/[\\`*_[\]<>&]/g, '\\$&');
