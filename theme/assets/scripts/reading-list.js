import { escapeHtml, ris } from './citations.js';
import { escapeMarkdown } from './forms.js';

/**
 * The forms of a reading list, by their names. Each makes the file to download of a list (its `title`, the `language` of the
 * site, and its `targets`) and the site's citations; some make a text to copy too.
 */
export const LIST_FORMS = {
  HTML: (list) => ({ file: file('html', 'text/html', page(list)), plain: asHtml(list), html: asHtml(list) }),
  Markdown: (list) => ({ file: file('md', 'text/markdown', asMarkdown(list)), plain: asMarkdown(list) }),
  CSV: (list) => ({ file: file('csv', 'text/csv', `\uFEFF${asCsv(list)}`) }),
  RIS: (list, citations) => ({ file: file('ris', 'application/x-research-info-systems', asRis(list, citations)) }),
  'Common Cartridge': async (list) => {
    const { cartridge } = await import('./cartridge.js');
    return { file: file('imscc', 'application/zip', cartridge(list.title, list.language, list.targets)) };
  },
};

const file = (ending, type, content) => ({ name: `reading-list.${ending}`, type, content });

const page = (list) => `<!DOCTYPE html>
<html lang="${escapeHtml(list.language)}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(list.title)}</title>
</head>
<body>
<h1>${escapeHtml(list.title)}</h1>
${asHtml(list)}</body>
</html>
`;

const asHtml = ({ targets }) =>
  `<ol>\n${targets.map((target) => `<li><a href="${escapeHtml(target.address)}">${escapeHtml(target.name)}</a>${escapeHtml(rest(target))}</li>\n`).join('')}</ol>\n`;

const asMarkdown = ({ title, targets }) =>
  `# ${escapeMarkdown(title)}\n\n${targets.map((target, index) => `${index + 1}. [${escapeMarkdown(target.name)}](${target.address})${escapeMarkdown(rest(target))}\n`).join('')}`;

/** How a passage begins, and how long it takes. */
const rest = ({ opening, minutes }) => `${opening ? `: “${opening}”` : ''}${minutes ? ` (${minutes} min)` : ''}`;

/** By RFC 4180, with the byte order mark that spreadsheets know UTF-8 by put before it where it is made a file. */
const asCsv = ({ targets }) =>
  [
    ['id', 'kind', 'title', 'opening', 'minutes', 'url'],
    ...targets.map(({ id, kind, name, opening, minutes, address }) => [
      id,
      kind,
      name,
      opening,
      minutes || '',
      address,
    ]),
  ]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');

/** An apostrophe keeps a spreadsheet from taking what begins like a formula for one. */
const cell = (value) => {
  const text = String(value).replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Passages as parts of the study, where the site says how it is cited; all else as what it is, a page of the web. */
const asRis = ({ targets }, citations) =>
  targets
    .map((target) =>
      citations && target.locator
        ? ris(citations, target)
        : `TY  - ELEC\r\nTI  - ${target.name}\r\nUR  - ${target.address}\r\nER  - \r\n`,
    )
    .join('');
