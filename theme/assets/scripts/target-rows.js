import { addressesOf, sectionName } from './passage.js';

/**
 * Reads the table of the instructors' page. A target has what a passage has (see passage.js) and besides:
 * - `key`: its id, with the kind before it where it is no passage
 * - `kind`: section, paragraph, sentence, actor …; `opening`: its first words; `minutes`: how long it takes to read
 * - `sections`: the ids of the sections that it stands in; `actors`, `frameworks`: the keys of those it names
 * - `row`, and the `group` of rows it stands in
 */
export function readTargets(table) {
  const groups = [...table.tBodies];
  const entries = groups
    .filter((group) => group.dataset.kind)
    .flatMap((group) => [...group.rows].slice(1).map((row) => entryOf(row, group)));
  const named = (kind) => entries.filter((entry) => entry.kind === kind).map((entry) => entry.key);
  const [actors, frameworks] = [named('actor'), named('framework')];
  const open = [];
  const passages = groups
    .filter((group) => group.dataset.label)
    .flatMap((group) => {
      const level = Number(group.dataset.level);
      open.length = Math.min(open.length, level - 1);
      open[level - 1] = group.rows[0].dataset.id;
      const sections = open.filter(Boolean);
      return [...group.rows].map((row) =>
        passageOf(row, group, {
          sections,
          actors: chosen(actors, row.dataset.a),
          frameworks: chosen(frameworks, row.dataset.f),
        }),
      );
    });
  return [...passages, ...entries];
}

const chosen = (list, places = '') =>
  places
    .split(' ')
    .filter(Boolean)
    .map((place) => list[place]);

function passageOf(row, group, facts) {
  const { label } = group.dataset;
  const [link, full] = [row.cells[0].querySelector('a'), group.rows[0].cells[0].textContent.trim()];
  const isSection = row === group.rows[0];
  const address = addressOf(link);
  const id = isSection ? row.dataset.id : address.split('#')[1];
  const place = isSection ? '' : link.textContent.toLowerCase();
  const named = [sectionName(label, full), place].filter(Boolean).join(', ');
  return {
    ...facts,
    row,
    group,
    id,
    key: id,
    address,
    kind: isSection ? 'section' : place.split(' ')[0],
    short: `${addressesOf(document).root}l/${id}/`,
    locator: [label, place].filter(Boolean).join(', '),
    section: full,
    name: named,
    opening: isSection ? '' : row.cells[0].textContent.slice(link.textContent.length).trim(),
    text: '',
    minutes: Number(row.cells[1].textContent),
  };
}

function entryOf(row, group) {
  const { kind } = group.dataset;
  const [link] = row.cells[0].children;
  const address = addressOf(link);
  const id = address.split('#')[1] ?? address.split('/').at(-2);
  return {
    row,
    group,
    id,
    key: `${kind}.${id}`,
    address,
    kind,
    locator: '',
    name: link.textContent,
    opening: '',
    text: '',
    minutes: 0,
    sections: [],
    actors: [],
    frameworks: [],
  };
}

/** The address of a link for the world. */
const addressOf = (link) => new URL(link.getAttribute('href'), addressesOf(document).canonical).href;
