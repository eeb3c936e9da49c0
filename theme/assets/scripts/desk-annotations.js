/** @import { Mark, MarkedSentence } from './desk-marks.js' */
import { isEmpty, isRecord, parsed, SENTENCE_ID } from './desk-marks.js';
import { words } from './desk-words.js';
import { fill } from './words.js';

/**
 * Marks as W3C Web Annotations (Web Annotation Data Model, 2017), and back. A mark of several sentences has several
 * targets, so that each sentence has its own words and its own address.
 */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The rules for fragments of HTML (RFC 3236), as section 4.2.1 of the model names them. */
const HTML_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3236';

/**
 * Where a sentence is: its permanent address, and the address of its page.
 * @typedef {(id: string) => { permanent: string, page: string }} AddressOf
 */

/**
 * An annotation collection with one page (section 5 of the model).
 * @param {Mark[]} marks
 * @param {string} label
 * @param {AddressOf} addressOf
 * @param {() => string} uuid
 */
export function annotationsOf(marks, label, addressOf, uuid) {
  const items = marks.map((mark) => annotationOf(mark, addressOf));
  const page = { id: urn(uuid()), type: 'AnnotationPage', startIndex: 0, items };
  const collection = { id: urn(uuid()), type: 'AnnotationCollection', label, total: items.length, first: page };
  return `${JSON.stringify({ '@context': CONTEXT, ...collection }, null, 2)}\n`;
}

/** @param {string} id */
const urn = (id) => `urn:uuid:${id}`;

/**
 * @param {Mark} mark
 * @param {AddressOf} addressOf
 */
function annotationOf(mark, addressOf) {
  const { id, created, modified, highlighted, bookmarked, note, locator, sentences } = mark;
  const motivation = [highlighted && 'highlighting', bookmarked && 'bookmarking', note.trim() && 'commenting'];
  return {
    id: urn(id),
    type: 'Annotation',
    motivation: motivation.filter(Boolean),
    created,
    modified,
    body: [text(locator, 'identifying'), ...(note.trim() ? [text(note, 'commenting')] : [])],
    target: sentences.map((sentence) => targetOf(sentence, created, addressOf)),
  };
}

/**
 * @param {string} value
 * @param {string} purpose
 */
const text = (value, purpose) => ({ type: 'TextualBody', format: 'text/plain', purpose, value });

/**
 * @param {MarkedSentence} sentence
 * @param {string} created
 * @param {AddressOf} addressOf
 */
function targetOf({ id, text: exact, prefix, suffix }, created, addressOf) {
  const { permanent, page } = addressOf(id);
  return {
    id: permanent,
    type: 'SpecificResource',
    source: page,
    selector: [
      { type: 'FragmentSelector', conformsTo: HTML_FRAGMENTS, value: id },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
    state: { type: 'TimeState', sourceDate: created },
  };
}

/** What is wrong with a file, in words for the reader. */
export class ImportFault extends Error {}

/**
 * The marks of a file of annotations: a collection with its page, a page, a list, or one annotation. It is read as a
 * whole or not at all.
 * @param {string} content
 * @param {{ uuid: () => string, now: () => string }} make the ids and dates of marks that have none
 * @returns {Mark[]}
 */
export function marksIn(content, make) {
  const value = parsed(content);
  if (value === undefined) throw new ImportFault(words.desk.notJson);
  const items = itemsIn(value);
  if (!items) throw new ImportFault(words.desk.notAnnotations);
  return items.map((item, index) => {
    const mark = markIn(item, make);
    if (typeof mark === 'string') throw annotationFault(index, mark);
    return mark;
  });
}

/**
 * A fault of an annotation by its index.
 * @param {number} index
 * @param {string} fault
 */
export const annotationFault = (index, fault) => new ImportFault(fill(words.desk.fault, { number: index + 1, fault }));

/**
 * @param {unknown} value
 * @returns {unknown[] | null}
 */
function itemsIn(value) {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  if (value['type'] === 'Annotation') return [value];
  if (Array.isArray(value['items'])) return value['items'];
  return isRecord(value['first']) ? itemsIn(value['first']) : null;
}

/**
 * The mark of an annotation, or what is wrong with it.
 * @param {unknown} item
 * @param {{ uuid: () => string, now: () => string }} make
 * @returns {Mark | string}
 */
function markIn(item, make) {
  if (!isRecord(item) || item['type'] !== 'Annotation') return words.desk.notAnnotation;
  const sentences = listOf(item['target']).map(sentenceIn);
  const fault = sentences.find((sentence) => typeof sentence === 'string');
  if (fault) return fault;
  const [motivations, bodies] = [listOf(item['motivation']), listOf(item['body']).filter(isRecord)];
  const textOf = (/** @type {(purpose: unknown) => boolean} */ isFor) =>
    bodies.filter(({ purpose }) => isFor(purpose)).map(({ value }) => String(value ?? ''));
  const created = dateIn(item['created']) ?? make.now();
  const mark = {
    id: idIn(item['id']) ?? make.uuid(),
    locator: textOf((purpose) => purpose === 'identifying')[0] ?? '',
    sentences: sentences.filter((sentence) => typeof sentence !== 'string'),
    highlighted: motivations.includes('highlighting'),
    bookmarked: motivations.includes('bookmarking'),
    note: textOf((purpose) => purpose === undefined || purpose === 'commenting').join('\n\n'),
    created,
    modified: dateIn(item['modified']) ?? created,
  };
  if (mark.sentences.length === 0) return words.desk.noTarget;
  return isEmpty(mark) ? words.desk.nothing : mark;
}

/**
 * The sentence of a target, or what is wrong with the target.
 * @param {unknown} target
 * @returns {MarkedSentence | string}
 */
function sentenceIn(target) {
  const selectors = isRecord(target) ? listOf(target['selector']).filter(isRecord) : [];
  const id = selectors.find(({ type }) => type === 'FragmentSelector')?.['value'];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (typeof id !== 'string' || !SENTENCE_ID.test(id)) return words.desk.noTarget;
  const [text, prefix, suffix] = [quote?.['exact'], quote?.['prefix'] ?? '', quote?.['suffix'] ?? ''];
  return typeof text === 'string' && text.trim()
    ? { id, text, prefix: String(prefix), suffix: String(suffix) }
    : words.desk.noQuote;
}

/** @param {unknown} value one value or several, as JSON-LD allows both */
const listOf = (value) => (value === undefined || value === null ? [] : [value].flat());

/** @param {unknown} value */
const idIn = (value) => /^urn:uuid:([0-9a-f-]{36})$/.exec(String(value))?.[1];

/** @param {unknown} value */
const dateIn = (value) => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined);
