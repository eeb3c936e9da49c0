import { words } from './desk-words.js';

/**
 * The marks of a reader: highlights, bookmarks and notes on sentences.
 *
 * A sentence with its words when it was marked, and up to 32 characters on each side.
 * @typedef {{ id: string, text: string, prefix: string, suffix: string }} MarkedSentence
 *
 * @typedef {{ locator: string, sentences: MarkedSentence[] }} Target one or more sentences in reading order
 *
 * A mark is one or more of: a highlight, a bookmark, a note. Its dates are ISO 8601, its id is a UUID.
 * @typedef {Target & { id: string, highlighted: boolean, bookmarked: boolean, note: string, created: string,
 * modified: string }} Mark
 */

/**
 * A mark that is nothing yet.
 * @param {Target} target
 * @param {string} id
 * @param {string} now
 * @returns {Mark}
 */
export const newMark = ({ locator, sentences }, id, now) => ({
  id,
  locator,
  sentences,
  highlighted: false,
  bookmarked: false,
  note: '',
  created: now,
  modified: now,
});

/**
 * Whether a mark is nothing any more.
 * @param {Mark} mark
 */
export const isEmpty = ({ highlighted, bookmarked, note }) => !highlighted && !bookmarked && note.trim() === '';

/**
 * What is left of a mark after it is removed.
 * @param {Mark} mark
 * @returns {Mark}
 */
export const emptied = (mark) => ({ ...mark, highlighted: false, bookmarked: false, note: '' });

/**
 * Whether two texts have the same words; white space and signs that nobody sees do not matter.
 * @param {string} one
 * @param {string} other
 */
export const sameWords = (one, other) => plain(one) === plain(other);

/** @param {string} text */
const plain = (text) =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Whether two targets are the same sentences with the same words. If the words differ, they are never joined, because a
 * note on the old words may be wrong for the new ones.
 * @param {Pick<Target, 'sentences'>} one
 * @param {Pick<Target, 'sentences'>} other
 */
export const sameTarget = (one, other) =>
  one.sentences.length === other.sentences.length &&
  one.sentences.every(({ id, text }, index) => {
    const sentence = other.sentences[index];
    return sentence?.id === id && sameWords(sentence.text, text);
  });

/**
 * Two versions of a note as one note. Neither is lost, and a line says where the second one begins. A version that
 * contains the other is enough.
 * @param {string} mine
 * @param {string} theirs
 */
export function mergeNotes(mine, theirs) {
  if (contains(mine, theirs)) return mine;
  return contains(theirs, mine) ? theirs : `${mine.trimEnd()}\n\n${words.desk.otherVersion}\n${theirs.trimStart()}`;
}

/**
 * Whether a note begins with another one, or has it as whole lines. Within a line, the same words may say something else.
 * @param {string} note
 * @param {string} other
 */
function contains(note, other) {
  const part = other.trim();
  return note.trim().startsWith(part) || `\n${note}\n`.includes(`\n${part}\n`);
}

/**
 * A mark whose note a reader edits, after another tab kept or removed it. The notes are merged only if both changed
 * since they last were the same: tabs follow each other at each key, so this happens if the browser refused to keep what
 * one of them wrote. Only the edited note outlives a removal.
 * @param {Mark} base the mark when both tabs last had the same
 * @param {string} note the edited note
 * @param {Mark | undefined} kept what the browser keeps now
 * @returns {Mark}
 */
export function joinEdit(base, note, kept) {
  const theirs = kept ?? emptied(base);
  if (note === base.note) return theirs;
  return { ...theirs, note: theirs.note === base.note ? note : mergeNotes(note, theirs.note) };
}

/**
 * Two marks of the same target as one: the first mark with what only the second one has.
 * @param {Mark} mine
 * @param {Mark} theirs
 * @returns {Mark}
 */
export function mergeMarks(mine, theirs) {
  const merged = {
    ...mine,
    highlighted: mine.highlighted || theirs.highlighted,
    bookmarked: mine.bookmarked || theirs.bookmarked,
    note: mergeNotes(mine.note, theirs.note),
  };
  const isSame = /** @type {const} */ (['highlighted', 'bookmarked', 'note']).every((key) => merged[key] === mine[key]);
  return isSame ? mine : { ...merged, modified: mine.modified > theirs.modified ? mine.modified : theirs.modified };
}

/**
 * The marks to save so that all imported marks are among those of the reader, without duplicates. A mark whose id is
 * taken by another one gets a new id.
 * @param {Mark[]} mine
 * @param {Mark[]} imported
 * @param {() => string} uuid
 */
export function newAmong(mine, imported, uuid) {
  /** @type {Mark[]} */
  const changed = [];
  for (const theirs of imported) {
    const found = [...changed, ...mine].find((mark) => sameTarget(mark, theirs));
    const isTaken = [...changed, ...mine].some(({ id }) => id === theirs.id);
    const merged = found ? mergeMarks(found, theirs) : { ...theirs, id: isTaken ? uuid() : theirs.id };
    if (merged === found) continue;
    const at = found ? changed.indexOf(found) : -1;
    if (at >= 0) changed[at] = merged;
    else changed.push(merged);
  }
  return changed;
}

/** The form of the ids of sentences. */
export const SENTENCE_ID = /^s-[a-z0-9-]+$/;

/** The form of the ids of marks. */
export const MARK_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads a mark as it is kept in the browser under its id; null for anything else.
 * @param {string} text
 * @param {string} key
 * @returns {Mark | null}
 */
export function readMark(text, key) {
  const value = parsed(text);
  if (!isRecord(value)) return null;
  const { id, locator, sentences, highlighted, bookmarked, note, created, modified } = value;
  const isMark =
    [id, locator, note, created, modified].every((item) => typeof item === 'string') &&
    [highlighted, bookmarked].every((item) => typeof item === 'boolean') &&
    Array.isArray(sentences) &&
    sentences.length > 0 &&
    sentences.every(isSentence);
  if (!isMark || id !== key || !MARK_ID.test(key)) return null;
  const mark = /** @type {Mark} */ (/** @type {unknown} */ (value));
  return isEmpty(mark) ? null : mark;
}

/** @param {unknown} value */
const isSentence = (value) =>
  isRecord(value) &&
  SENTENCE_ID.test(String(value['id'])) &&
  [value['text'], value['prefix'], value['suffix']].every((item) => typeof item === 'string');

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The value of a JSON text; undefined for another text.
 * @param {string} text
 * @returns {unknown}
 */
export function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
