/** @import { Mark, Target } from './desk-marks.js' */
import { emptied, isEmpty, newMark, readMark, sameTarget } from './desk-marks.js';
import { isOfMark, PREFIX, PROBE } from './mark-keys.js';

/**
 * Keeps the reader's marks in this browser and nowhere else: each under a key of its own, so that tabs do not overwrite
 * each other's marks, and a mark that cannot be read does not affect the others.
 * @typedef {'full' | 'blocked'} Refusal why the browser keeps nothing
 */

/** The storage; null if the browser does not allow it. */
function storage() {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** The marks in the order in which they were made, and the number of those that cannot be read. */
export function readMarks() {
  const keys = keysOf(storage());
  const found = keys.map((key) => readMark(storage()?.getItem(key) ?? '', key.slice(PREFIX.length)));
  const marks = found.filter((mark) => mark !== null);
  return {
    marks: marks.sort((one, other) => (one.created < other.created ? -1 : 1)),
    unread: keys.length - marks.length,
  };
}

/** @param {Storage | null} kept */
const keysOf = (kept) =>
  Array.from({ length: kept?.length ?? 0 }, (_, index) => kept?.key(index) ?? '').filter(isOfMark);

/**
 * The mark of an id, if the browser keeps it.
 * @param {string} id
 */
export const keptMark = (id) => readMarks().marks.find((mark) => mark.id === id);

/**
 * The mark of a target, or a new one that is not kept yet.
 * @param {Target} target
 */
export const markOf = (target) =>
  readMarks().marks.find((mark) => sameTarget(mark, target)) ?? newMark(target, uuid(), now());

/**
 * Keeps a mark in its present form, or forgets a mark that is empty. Returns why the browser refused; null if it did
 * not.
 * @param {Mark} mark
 */
export const keep = (mark) => keepAll([mark]);

/**
 * Keeps all marks, or leaves everything as it was. Calls back once.
 * @param {Mark[]} marks
 * @returns {Refusal | null}
 */
export function keepAll(marks) {
  const kept = storage();
  if (!kept) return 'blocked';
  /** @type {[key: string, value: string | null][]} */
  const before = [];
  try {
    for (const mark of marks) {
      const key = PREFIX + mark.id;
      const old = kept.getItem(key);
      put(kept, key, isEmpty(mark) ? null : JSON.stringify(mark));
      before.push([key, old]);
    }
  } catch (fault) {
    for (const [key, value] of before.toReversed()) put(kept, key, value);
    return refusalOf(fault);
  }
  listeners.forEach((listener) => listener());
  return null;
}

/**
 * @param {Storage} kept
 * @param {string} key
 * @param {string | null} value
 */
function put(kept, key, value) {
  if (value === null) kept.removeItem(key);
  else kept.setItem(key, value);
}

/**
 * Changes a mark and keeps it. Returns it also if the browser refused.
 * @param {Mark} mark
 * @param {Partial<Mark>} values
 */
export function change(mark, values) {
  const changed = { ...mark, ...values, modified: now() };
  return { changed, refusal: keep(changed) };
}

/** @param {Mark} mark */
export const forget = (mark) => keep(emptied(mark));

/**
 * Why the browser would refuse a mark; null if it would keep it.
 * @returns {Refusal | null}
 */
export function refusal() {
  try {
    const kept = storage();
    if (!kept) return 'blocked';
    kept.setItem(PROBE, '');
    kept.removeItem(PROBE);
    return null;
  } catch (fault) {
    return refusalOf(fault);
  }
}

/**
 * @param {unknown} fault
 * @returns {Refusal}
 */
const refusalOf = (fault) => (fault instanceof DOMException && fault.name === 'SecurityError' ? 'blocked' : 'full');

/** @type {Set<() => void>} */
const listeners = new Set();

/**
 * Calls back after each change of the marks, in this tab or another.
 * @param {() => void} act
 */
export function onChange(act) {
  listeners.add(act);
  globalThis.addEventListener?.('storage', ({ key }) => (key === null || isOfMark(key)) && act());
}

export const now = () => new Date().toISOString();

/** A random UUID (RFC 9562, version 4). Browsers offer one only on pages that are served securely. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  digits[6] = `4${digits[6]?.[1]}`;
  digits[8] = `${'89ab'[(bytes[8] ?? 0) % 4]}${digits[8]?.[1]}`;
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
