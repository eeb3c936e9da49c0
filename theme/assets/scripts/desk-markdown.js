/** @import { Group, Item } from './desk-view.js' */
import { escapeMarkdown } from './forms.js';

/**
 * The desk as Markdown (CommonMark). Nothing that a reader wrote or imported becomes markup.
 * @param {{ heading: string, note: string, groups: Group[], addressOf: (id: string) => string }} desk with the permanent
 * address of a sentence
 */
export function markdownOf({ heading, note, groups, addressOf }) {
  const parts = groups.flatMap(({ title, items }) => [
    ...(title ? [`## ${escapeMarkdown(title)}`] : []),
    ...items.flatMap((item) => partsOf(item, addressOf)),
  ]);
  return `${[`# ${escapeMarkdown(heading)}`, escapeLines(note), ...parts].join('\n\n')}\n`;
}

/**
 * @param {Item} item
 * @param {(id: string) => string} addressOf
 */
function partsOf({ mark, locator, state, sentences, lines }, addressOf) {
  const address = addressOf(sentences[0]?.id ?? '');
  return [
    `> ${escapeLines(sentences.map(({ text }) => text).join(' '))}`,
    `[${inLine(locator)}](${address}) (${inLine(state)}; ${inLine(mark.created.slice(0, 10))})`,
    ...lines.map(({ text, links }) =>
      [escapeLines(text), ...links.map((link) => `[${escapeMarkdown(link.text)}](${link.address})`)].join(' '),
    ),
    ...sentences.flatMap(({ now }) => (now ? [`> ${escapeLines(now)}`] : [])),
    ...(mark.note.trim() ? [escapeLines(mark.note.trim())] : []),
  ];
}

/**
 * Escapes markup in a part of a line.
 * @param {string} text
 */
const inLine = (text) => escapeMarkdown(text.replace(/\s+/g, ' '));

/**
 * Escapes markup in lines of text, including the signs that begin headings, lists, rules and code at the start of a line.
 * @param {string} text
 */
const escapeLines = (text) =>
  escapeMarkdown(text)
    .replace(/^[ \t]+/gm, '')
    .replace(/^([#+=~|-])/gm, '\\$1')
    .replace(/^(\d+)([.)])/gm, '$1\\$2');
