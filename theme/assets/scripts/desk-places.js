/** @import { MarkedSentence, Mark } from './desk-marks.js' */
import { ROOT } from './addresses.js';
import { sameWords } from './desk-marks.js';
import { listed, words } from './desk-words.js';
import { locatorOf, placeIn, sectionName } from './locator.js';
import { fill } from './words.js';

/**
 * A sentence of today's study.
 * @typedef {{ id: string, order: number, text: string, number: number, label: string, section: string, address: string
 * }} Place with the label and the name of its section
 *
 * The parts of `/search.json` that say where the sentences are; `SearchJson.cs` describes its short keys.
 * @typedef {{ sections: { l: string, t: string, p: string }[], sentences: { i: string, s: number, t: string }[] }}
 * Sentences
 *
 * The parts of `/l/ID.json` that say what became of a sentence.
 * @typedef {{ state: string, url: string, retired?: string, decided?: boolean, versions: { since: string, text: string
 * }[] }} PassageRecord
 *
 * What became of a marked sentence: it has the same words, or other words, or is no longer in the study; or the site does
 * not know it, or its record could not be fetched.
 * @typedef {{ kind: 'same', place: Place } | { kind: 'changed', place: Place, since: string | null } | { kind: 'replaced'
 * | 'retired', record: PassageRecord } | { kind: 'unknown' | 'unreachable' }} Fate with the day on which the words
 * changed, if the site ever published the old ones
 */

/**
 * The sentences of the study by their ids, in reading order.
 * @param {Sentences} file
 * @param {string} [root]
 * @returns {Map<string, Place>}
 */
export function placesIn({ sections, sentences }, root = ROOT) {
  const starts = sections.map((_, index) => sentences.findIndex(({ s }) => s === index));
  return new Map(
    sentences.map(({ i: id, s, t: text }, order) => {
      const { l: label = '', t: title = '', p: page = '/' } = sections[s] ?? {};
      const address = `${root}${page.slice(1)}#${id}`;
      const number = order - (starts[s] ?? 0) + 1;
      return [id, { id, order, text, number, label, section: sectionName(label, title), address }];
    }),
  );
}

/**
 * What became of a marked sentence.
 * @param {MarkedSentence} sentence
 * @param {Place | undefined} place where today's study has its id
 * @param {PassageRecord | null | undefined} record null if the site has none, undefined if it could not be fetched
 * @returns {Fate}
 */
export function fateOf({ text }, place, record) {
  if (place && sameWords(place.text, text)) return { kind: 'same', place };
  if (place) return { kind: 'changed', place, since: changedSince(text, record?.versions ?? []) };
  if (record === undefined) return { kind: 'unreachable' };
  if (record?.state === 'replaced' || record?.state === 'retired') return { kind: record.state, record };
  return { kind: 'unknown' };
}

/**
 * The day on which a sentence got other words.
 * @param {string} text
 * @param {PassageRecord['versions']} versions
 */
function changedSince(text, versions) {
  const at = versions.findLastIndex((version) => sameWords(version.text, text));
  return at < 0 ? null : (versions[at + 1]?.since ?? null);
}

/**
 * Where the sentences of a mark are today: “§7.1, sentences 3–5”; null if any is not in the study. It omits sentences
 * that came between them: “§7.1, sentences 3–4, 6”.
 * @param {Pick<Mark, 'sentences'>} mark
 * @param {Map<string, Place>} places
 */
export function locatorToday({ sentences }, places) {
  const found = sentencesInOrder(sentences, places).flatMap(({ id }) => places.get(id) ?? []);
  const [run, next] = runsOf(found);
  if (!run || found.length < sentences.length) return null;
  if (!next) return locatorOf(run.first, run.last);
  return [...new Set(found.map(({ label }) => label))]
    .map((label) => locatorIn(label, runsOf(found.filter((place) => place.label === label))))
    .reduce((locators, locator) => fill(words.desk.locators, { locators, locator }));
}

/**
 * Sentences without others between them.
 * @typedef {{ first: Place, last: Place }} Run
 */

/** @param {Place[]} found in reading order */
function runsOf(found) {
  /** @type {Run[]} */
  const runs = [];
  for (const place of found) {
    const run = runs.at(-1);
    if (run && run.last.order + 1 === place.order) run.last = place;
    else runs.push({ first: place, last: place });
  }
  return runs;
}

/**
 * The locator of sentences of one section.
 * @param {string} label
 * @param {Run[]} runs
 */
function locatorIn(label, runs) {
  const [run, next] = runs;
  if (run && !next) return locatorOf(run.first, run.last);
  const sentences = listed(
    runs.map(({ first: { number: first }, last: { number: last } }) =>
      first === last ? String(first) : fill(words.desk.range, { first, last }),
    ),
  );
  return placeIn(label, fill(words.desk.sentences, { sentences }));
}

/**
 * The sentences in reading order. Those that are not in the study are last.
 * @param {MarkedSentence[]} sentences
 * @param {Map<string, Place>} places
 */
export const sentencesInOrder = (sentences, places) =>
  sentences.toSorted(({ id: one }, { id: other }) => {
    const [first, second] = [places.get(one)?.order ?? Infinity, places.get(other)?.order ?? Infinity];
    return first === second ? 0 : first - second;
  });

/**
 * The marks in reading order. Those of sentences that are not in the study are last, in the order in which they came.
 * @param {Mark[]} marks
 * @param {Map<string, Place>} places
 */
export function inReadingOrder(marks, places) {
  const orderOf = (/** @type {Mark} */ { sentences }) =>
    Math.min(...sentences.map(({ id }) => places.get(id)?.order ?? Infinity));
  return marks.toSorted((one, other) => {
    const [first, second] = [orderOf(one), orderOf(other)];
    if (first !== second) return first < second ? -1 : 1;
    return first === Infinity ? 0 : one.sentences.length - other.sentences.length;
  });
}
