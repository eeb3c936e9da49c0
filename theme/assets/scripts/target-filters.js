import { element } from './elements.js';
import { foldText } from './page-text.js';

/** The form above the table, with a field for each filter of the choice. */
export function filterForm(targets) {
  const of = (kind) => targets.filter((target) => target.kind === kind).map((target) => [target.key, target.name]);
  const kinds = [...new Set(targets.map((target) => target.kind))].map((kind) => [
    kind,
    kind[0].toUpperCase() + kind.slice(1),
  ]);
  return element(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Places' },
    field('Words', element('input', { type: 'search', name: 'q', autocomplete: 'off' })),
    field('Section', list('section', 'All sections', of('section'))),
    field('Kind', list('kind', 'All kinds', kinds)),
    field('Actor', list('actor', 'Any actor', of('actor'))),
    field('Framework', list('framework', 'Any framework', of('framework'))),
    field(
      'Time to read',
      list(
        'minutes',
        'Any',
        ['0.5', '1', '2', '5', '10'].map((most) => [
          most,
          most === '0.5' ? 'half a minute at most' : `${most} min at most`,
        ]),
      ),
    ),
  );
}

const field = (name, control) => element('label', {}, element('span', {}, name), control);

const list = (name, all, options) =>
  element(
    'select',
    { name },
    element('option', { value: '' }, all),
    ...options.map(([value, text]) => element('option', { value }, text)),
  );

/** Whether a target is what the filters ask for. An entry is no part of a section, and takes no time to read. */
export const matches = (target, filters, texts) =>
  (!filters.section || target.sections.includes(filters.section)) &&
  (!filters.kind || target.kind === filters.kind) &&
  (!filters.actor || target.key === filters.actor || target.actors.includes(filters.actor)) &&
  (!filters.framework || target.key === filters.framework || target.frameworks.includes(filters.framework)) &&
  (!filters.minutes || target.minutes <= Number(filters.minutes)) &&
  words(filters.q).every(
    (word) =>
      (texts.get(target.id) ?? '').includes(word) || foldText(`${target.name} ${target.opening}`).includes(word),
  );

const words = (query) => foldText(query).split(/\s+/).filter(Boolean);

let texts;

/** The whole text of each paragraph and sentence by its id, fetched once; without it only what the table shows is searched. */
export function fetchTexts() {
  texts ??= fetch(new URL('../study.json', import.meta.url))
    .then((answer) => answer.json())
    .then(
      (study) =>
        new Map(
          study.sections
            .flatMap((section) => section.paragraphs)
            .flatMap((paragraph) => [paragraph, ...paragraph.sentences])
            .map(({ id, text }) => [id, foldText(text)]),
        ),
    )
    .catch(() => new Map());
  return texts;
}
