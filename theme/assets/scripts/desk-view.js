/** @import { Mark } from './desk-marks.js' */
/** @import { Fate, PassageRecord, Place } from './desk-places.js' */
import { ROOT } from './addresses.js';
import { sameWords } from './desk-marks.js';
import { fateOf, inReadingOrder, locatorToday, sentencesInOrder } from './desk-places.js';
import { listed, words } from './desk-words.js';
import { fill } from './words.js';

/**
 * What the desk shows of a mark, for the page and for an export.
 *
 * @typedef {{ text: string, links: { text: string, address: string }[] }} Line what became of a sentence
 * @typedef {{ id: string, text: string, now: string | null, address: string | null }} ShownSentence the marked words,
 * the present words if they differ, and where the study has the sentence today
 * @typedef {{ mark: Mark, locator: string, address: string | null, state: string, sentences: ShownSentence[], lines:
 * Line[] }} Item with the address of its first sentence, if the study has it
 * @typedef {{ title: string, items: Item[] }} Group the marks of a section
 * @typedef {Map<string, PassageRecord | null | undefined>} Records by the ids of sentences
 */

/**
 * What a mark is: “highlighted, has a note”.
 * @param {Pick<Mark, 'highlighted' | 'bookmarked' | 'note'>} mark
 */
export const stateOf = ({ highlighted, bookmarked, note }) =>
  listed(
    [
      highlighted ? words.desk.highlighted : '',
      bookmarked ? words.desk.bookmarked : '',
      note.trim() ? words.desk.noted : '',
    ].filter(Boolean),
  );

/**
 * The ids whose records say more than the study does: their sentences are not in it, or have other words.
 * @param {Mark[]} marks
 * @param {Map<string, Place>} places
 */
export const idsToLookUp = (marks, places) =>
  places.size === 0
    ? []
    : [
        ...new Set(
          marks
            .flatMap(({ sentences }) => sentences)
            .filter(({ id, text }) => !sameWords(places.get(id)?.text ?? '', text))
            .map(({ id }) => id),
        ),
      ];

/**
 * The marks in reading order, by section.
 * @param {Mark[]} marks
 * @param {Map<string, Place>} places empty if the study could not be loaded
 * @param {Records} records
 * @returns {Group[]}
 */
export function groupsOf(marks, places, records) {
  /** @type {Group[]} */
  const groups = [];
  for (const mark of inReadingOrder(marks, places)) {
    const [first] = sentencesInOrder(mark.sentences, places);
    const section = places.get(first?.id ?? '')?.section ?? words.desk.noLonger;
    const title = places.size === 0 ? '' : section;
    const group = groups.at(-1)?.title === title ? groups.at(-1) : undefined;
    const item = itemOf(mark, places, records);
    if (group) group.items.push(item);
    else groups.push({ title, items: [item] });
  }
  return groups;
}

/**
 * @param {Mark} mark
 * @param {Map<string, Place>} places
 * @param {Records} records
 * @returns {Item}
 */
function itemOf(mark, places, records) {
  const today = locatorToday(mark, places);
  const ordered = sentencesInOrder(mark.sentences, places);
  const fates = places.size === 0 ? [] : ordered.map((one) => fateOf(one, places.get(one.id), records.get(one.id)));
  const sentences = ordered.map(({ id, text }, index) => ({
    id,
    text,
    now: wordsNow(fates[index]),
    address: places.get(id)?.address ?? null,
  }));
  const moved = today && mark.locator && today !== mark.locator;
  return {
    mark,
    locator: today ?? mark.locator,
    address: sentences[0]?.address ?? null,
    state: stateOf(mark),
    sentences,
    lines: [
      ...(moved ? [{ text: fill(words.desk.moved, { locator: mark.locator }), links: [] }] : []),
      ...fates.flatMap((fate, index) => lineOf(fate, sentences[index]?.id ?? '')),
    ],
  };
}

/** @param {Fate | undefined} fate */
const wordsNow = (fate) => (fate?.kind === 'changed' ? fate.place.text : null);

/**
 * @param {Fate} fate
 * @param {string} id
 * @returns {Line[]}
 */
function lineOf(fate, id) {
  const record = { text: words.desk.record, address: `${ROOT}l/${id}/` };
  switch (fate.kind) {
    case 'same':
      return [];
    case 'changed':
      return fate.since
        ? [line(fill(words.desk.changedSince, { date: fate.since }), { ...record, text: words.desk.history })]
        : [line(words.desk.changed)];
    case 'replaced': {
      const text = fate.record.decided ? words.desk.replacedByEditor : words.desk.replaced;
      return [line(text, { text: words.desk.successor, address: ROOT + fate.record.url.slice(1) }, record)];
    }
    case 'retired':
      return [line(fill(words.desk.retired, { date: fate.record.retired ?? '' }), record)];
    default:
      return [line(fate.kind === 'unknown' ? words.desk.unknown : words.desk.unreachable)];
  }
}

/**
 * @param {string} text
 * @param {...{ text: string, address: string }} links
 */
const line = (text, ...links) => ({ text, links });
