/** @import { Study } from './study-texts.js' */
/** @import { Target } from './target-rows.js' */
import { element } from './elements.js';
import { foldText } from './page-text.js';
import { count, words, wordsLanguage } from './words.js';

/** The maximum reading times to choose from, in minutes. */
const TIMES = [0.5, 1, 2, 5, 10];

/**
 * The form above the table, with a field for each filter.
 * @param {Target[]} targets
 * @param {{ kind: string, name: string }[]} facets
 */
export function filtersOf(targets, facets) {
  const of = (/** @type {string} */ kind) =>
    targets.filter((target) => target.kind === kind).map((target) => [target.key, target.name]);
  const kinds = new Map(targets.map((target) => [target.kind, target.kindName]));
  return element(
    'form',
    { class: 'filters', role: 'search', lang: wordsLanguage, 'aria-label': words.targets.filters },
    field(words.targets.words, element('input', { type: 'search', name: 'q', autocomplete: 'off' })),
    field(words.targets.section, list('section', words.targets.allSections, of('section'))),
    field(words.targets.kind, list('kind', words.targets.allKinds, [...kinds])),
    ...facets.map(({ kind, name }) => field(name, list(kind, words.targets.any, of(kind)))),
    field(words.targets.time, list('minutes', words.targets.any, TIMES.map(timeOf))),
  );
}

/**
 * A reading time as a value and a label.
 * @param {number} minutes
 */
const timeOf = (minutes) => [
  String(minutes),
  minutes < 1 ? words.targets.halfMinute : count(words.targets.minutesAtMost, minutes),
];

/**
 * @param {string} name
 * @param {HTMLElement} control
 */
const field = (name, control) => element('label', {}, element('span', {}, name), control);

/**
 * @param {string} name
 * @param {string} all
 * @param {string[][]} options pairs of value and label
 */
const list = (name, all, options) =>
  element(
    'select',
    { name },
    element('option', { value: '' }, all),
    ...options.map(([value = '', text = '']) => element('option', { value }, text)),
  );

/**
 * Whether a target matches the filters. Entries have no section and no reading time.
 * @param {Pick<Target, 'id' | 'key' | 'kind' | 'name' | 'opening' | 'minutes' | 'sections' | 'named'>} target
 * @param {Partial<Record<string, string>>} filters the value of each filter; empty if it is off
 * @param {Map<string, string>} texts the folded text of each passage
 * @param {string[]} facets the kinds of entries that are filters
 */
export const matches = (target, filters, texts, facets) => {
  const { section, kind, minutes, q = '' } = filters;
  return (
    (!section || target.sections.includes(section)) &&
    (!kind || target.kind === kind) &&
    facets.every((facet) => isAbout(target, filters[facet])) &&
    (!minutes || target.minutes <= Number(minutes)) &&
    wordsOf(q).every(
      (word) =>
        (texts.get(target.id) ?? '').includes(word) || foldText(`${target.name} ${target.opening}`).includes(word),
    )
  );
};

/**
 * @param {Pick<Target, 'key' | 'named'>} target
 * @param {string | undefined} key the key of the selected entry, if any
 */
const isAbout = ({ key: own, named }, key) => !key || own === key || named.includes(key);

/** @param {string} query */
const wordsOf = (query) => foldText(query).split(/\s+/).filter(Boolean);

/** @type {Map<string, string> | undefined} */
let texts;

/**
 * The folded texts of paragraphs and sentences by id. Without the study there are none: the filter searches only the
 * table, and the next call tries again.
 */
export async function fetchTexts() {
  if (texts) return texts;
  const { fetchStudy } = await import('./study-texts.js');
  const study = await fetchStudy();
  if (study) texts = textsOf(study);
  return texts ?? new Map();
}

/** @param {Study} study */
const textsOf = (study) =>
  new Map(
    study.sections
      .flatMap((section) => section.paragraphs)
      .flatMap((paragraph) => [paragraph, ...paragraph.sentences])
      .map(({ id, text }) => [id, foldText(text)]),
  );
