import { theOnly } from './elements.js';
import { filterForm } from './filter-form.js';
import { count, fill, words } from './words.js';

/**
 * The ties of one actor, as arcs from its name to the names of the others. Without scripts, each actor's page lists them.
 * @typedef {{ nodes: string[], href: string, sentences: number, text: string }} Tie
 */

const SVG = 'http://www.w3.org/2000/svg';
const ROW = 28;
const GAP = 10;
const NUMBERS = 36;

const figure = document.querySelector('.company-figure');
const form = figure?.querySelector('.tie-filter');
const select = form?.querySelector('select');
const isWide = matchMedia('(min-width: 44rem)');

/** @type {Tie[]} */
const ties = [...(figure?.querySelectorAll('[data-tie]') ?? [])].map((item) => {
  const link = item.querySelector('a');
  const text = link?.textContent ?? '';
  return {
    nodes: item.getAttribute('data-tie')?.split(' ') ?? [],
    href: link?.getAttribute('href') ?? '',
    sentences: Number(text.replace(/\D/g, '')),
    text,
  };
});

/** The most sentences of a tie. The picture of all actors has it, with the widest line. */
const most = Math.max(...ties.map(({ sentences }) => sentences));
const widest = Math.max(...[...(figure?.querySelectorAll('.arc path') ?? [])].map(widthOf));

/** @param {Element} line */
function widthOf(line) {
  return Number(line.getAttribute('stroke-width'));
}

/**
 * @template {keyof SVGElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | string)} children
 */
function shape(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

/** @param {string | undefined} node */
const nameOf = (node) => select?.querySelector(`[data-node="${node}"]`)?.textContent ?? '';

/** @param {number} row */
const middleOf = (row) => row * ROW + ROW / 2;

/**
 * A tie with its number, in the row of the other actor.
 * @param {Tie} tie
 * @param {string} actor
 * @param {string} other
 * @param {number} row
 * @param {{ left: number, step: number }} layout
 */
function arcOf(tie, actor, other, row, { left, step }) {
  const [first, y] = [middleOf(0), middleOf(row)];
  const width = Math.max(1, (widest * tie.sentences) / most);
  return shape(
    'a',
    { href: tie.href, class: 'tie', 'aria-label': count(words.ties.tie, tie.sentences, { one: actor, other }) },
    shape('path', {
      d: `M${left} ${first}A${row * step} ${(y - first) / 2} 0 0 1 ${left} ${y}`,
      'stroke-width': width.toFixed(1),
    }),
    shape('rect', { class: 'target', x: left - NUMBERS, y: y - 12, width: NUMBERS, height: 24 }),
    shape('text', { class: 'ends', x: left - GAP, y: y + 4 }, tie.text),
  );
}

/**
 * Shortens a name to a width, and then keeps all of it as its title.
 * @param {SVGTextElement} name
 * @param {number} width
 */
function fit(name, width) {
  const full = name.textContent;
  const letters = [...full];
  while (letters.length > 0 && name.getComputedTextLength() > width) {
    letters.pop();
    name.textContent = `${letters.join('').trimEnd()}…`;
  }
  if (name.textContent !== full) name.append(shape('title', {}, full));
}

/**
 * Draws the ties of a node in a picture as wide as that of all actors. The names are measured first, because the arcs
 * begin beside the longest. A name gets at most half of the width.
 * @param {string} node
 * @param {string} actor
 */
function draw(node, actor) {
  const own = ties
    .filter((tie) => tie.nodes.includes(node))
    .map((tie) => ({ tie, other: nameOf(tie.nodes.find((each) => each !== node)) }))
    .sort((one, other) => other.tie.sentences - one.tie.sentences);
  const size = isWide.matches ? 'wide' : 'narrow';
  const { width } = theOnly(`.company-figure > .${size}`, SVGSVGElement).viewBox.baseVal;
  const names = [actor, ...own.map(({ other }) => other)].map((name, row) =>
    shape('text', { class: row ? 'ends' : 'ends chosen', y: middleOf(row) + 4 }, name),
  );
  const svg = shape('svg', {
    class: `ties ${size}`,
    viewBox: `0 0 ${width} ${(own.length + 1) * ROW}`,
    'paint-order': 'stroke',
    role: 'group',
    'aria-labelledby': '_figure-company-figure-title',
  });
  svg.append(...names);
  form?.after(svg);
  names.forEach((name) => fit(name, width / 2));
  const longest = Math.max(...names.map((name) => name.getComputedTextLength()));
  const left = Math.ceil(longest) + NUMBERS + GAP;
  names.forEach((name, row) => name.setAttribute('x', String(row ? left - NUMBERS - GAP / 2 : left - GAP)));
  const step = (width - left - GAP) / own.length;
  svg.append(...own.map(({ tie, other }, index) => arcOf(tie, actor, other, index + 1, { left, step })));
}

function show() {
  const option = select?.selectedOptions[0];
  const node = option?.dataset['node'];
  const output = form?.querySelector('output');
  figure?.querySelector('.ties')?.remove();
  figure?.classList.toggle('focused', node !== undefined);
  if (output) output.textContent = node && option ? fill(words.ties.all, { actor: option.text }) : '';
  if (node && option) draw(node, option.text);
}

if (form instanceof HTMLFormElement) {
  filterForm(form, show);
  isWide.addEventListener('change', show);
}
