/** @import { Mark, MarkedSentence } from './desk-marks.js' */
import { isEmpty, isRecord, MARK_ID, parsed, sameWords, SENTENCE_ID } from './desk-marks.js';
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

/** What is wrong with an annotation: a message that still lacks the number of the annotation. */
class AnnotationFault extends Error {
  /**
   * @param {string} message
   * @param {Record<string, string>} [values] for its other placeholders
   */
  constructor(message, values = {}) {
    super(message);
    this.values = values;
  }
}

/**
 * What the marks of a file need: ids and dates for those that have none, and the addresses of the site's root.
 * @typedef {{ uuid: () => string, now: () => string, roots: string[] }} Site
 */

/**
 * The marks of a file of annotations: a collection with its page, a page, a list, or one annotation. It is read as a
 * whole or not at all.
 * @param {string} content
 * @param {Site} site
 */
export function marksIn(content, site) {
  const value = parsed(content);
  if (value === undefined) throw new ImportFault(words.desk.notJson);
  const items = itemsIn(value) ?? itemsIn(isRecord(value) ? value['first'] : null);
  if (!items) throw new ImportFault(words.desk.notAnnotations);
  if (items.length === 0) throw new ImportFault(words.desk.noMarks);
  return items.map((item, index) => {
    try {
      return markIn(item, site);
    } catch (fault) {
      throw fault instanceof AnnotationFault ? annotationFault(index, fault.message, fault.values) : fault;
    }
  });
}

/**
 * A fault of an annotation by its index.
 * @param {number} index
 * @param {string} message with the placeholder `number`
 * @param {Record<string, string>} values for its other placeholders
 */
export const annotationFault = (index, message, values) =>
  new ImportFault(fill(message, { ...values, number: index + 1 }));

/**
 * @param {unknown} value
 * @returns {unknown[] | null}
 */
function itemsIn(value) {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  if (value['type'] === 'Annotation') return [value];
  return Array.isArray(value['items']) ? value['items'] : null;
}

/**
 * @param {unknown} item
 * @param {Site} site
 * @returns {Mark}
 */
function markIn(item, site) {
  if (!isRecord(item) || item['type'] !== 'Annotation') throw new AnnotationFault(words.desk.notAnnotation);
  const sentences = sentencesIn(item['target'], site.roots);
  const [motivations, texts] = [listOf(item['motivation']), textsIn(item)];
  const created = dateIn(item['created']) ?? site.now();
  const notes = texts.filter(({ purposes }) => purposes.length === 0 || purposes.includes('commenting'));
  const mark = {
    id: idIn(item['id']) ?? site.uuid(),
    locator: texts.find(({ purposes }) => purposes.includes('identifying'))?.value ?? '',
    sentences,
    highlighted: motivations.includes('highlighting'),
    bookmarked: motivations.includes('bookmarking'),
    note: notes.map(({ value }) => value).join('\n\n'),
    created,
    modified: dateIn(item['modified']) ?? created,
  };
  if (isEmpty(mark)) throw new AnnotationFault(words.desk.nothing);
  return mark;
}

/**
 * The texts of an annotation's bodies (section 3.2 of the model). A text without an object around it has no purpose.
 * @param {Record<string, unknown>} item
 */
function textsIn({ body, bodyValue }) {
  const bodies = [...listOf(bodyValue), ...listOf(body)].map((one) => (isRecord(one) ? one : { value: one }));
  return bodies
    .filter(({ value }) => value !== undefined)
    .map(({ value, purpose }) => {
      if (typeof value !== 'string') throw new AnnotationFault(words.desk.notText);
      return { value, purposes: listOf(purpose) };
    });
}

/**
 * The sentences of the targets, each once.
 * @param {unknown} target
 * @param {string[]} roots
 */
function sentencesIn(target, roots) {
  /** @type {Map<string, MarkedSentence>} */
  const found = new Map();
  for (const one of listOf(target)) {
    const sentence = sentenceIn(one, roots);
    const { id, text } = found.get(sentence.id) ?? sentence;
    if (!sameWords(text, sentence.text)) throw new AnnotationFault(words.desk.twoTexts, { id });
    if (!found.has(id)) found.set(id, sentence);
  }
  if (found.size === 0) throw new AnnotationFault(words.desk.noTarget);
  return [...found.values()];
}

/**
 * @param {unknown} target
 * @param {string[]} roots
 * @returns {MarkedSentence}
 */
function sentenceIn(target, roots) {
  if (!isRecord(target)) throw new AnnotationFault(words.desk.noTarget);
  requireOfSite(target, roots);
  const selectors = listOf(target['selector']).filter(isRecord);
  const id = selectors.find(({ type }) => type === 'FragmentSelector')?.['value'];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (typeof id !== 'string' || !SENTENCE_ID.test(id)) throw new AnnotationFault(words.desk.noTarget);
  const [text, prefix, suffix] = [quote?.['exact'], quote?.['prefix'] ?? '', quote?.['suffix'] ?? ''];
  if (typeof text !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string' || !text.trim())
    throw new AnnotationFault(words.desk.noQuote);
  return { id, text, prefix, suffix };
}

/**
 * Refuses a target on a page of another site. Another host may serve the same site; its targets have permanent
 * addresses.
 * @param {Record<string, unknown>} target
 * @param {string[]} roots
 */
function requireOfSite({ source, id }, roots) {
  if (source === undefined) return;
  const page = isRecord(source) ? source['id'] : source;
  const isOfSite = [page, id].some(
    (address) =>
      typeof address === 'string' && roots.some((root) => `${withoutScheme(address)}/`.startsWith(withoutScheme(root))),
  );
  if (!isOfSite) throw new AnnotationFault(words.desk.otherSite);
}

/** @param {string} address */
const withoutScheme = (address) => address.replace(/^https?:/, '');

/** @param {unknown} value one value or several, as JSON-LD allows both */
const listOf = (value) => (value === undefined || value === null ? [] : [value].flat());

/** @param {unknown} value */
function idIn(value) {
  const id = typeof value === 'string' && value.startsWith(urn('')) ? value.slice(urn('').length) : '';
  return MARK_ID.test(id) ? id : undefined;
}

/** A date of ISO 8601 in the extended format. */
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** @param {unknown} value */
function dateIn(value) {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || !DATE.test(value) || Number.isNaN(Date.parse(value)))
    throw new AnnotationFault(words.desk.notDate);
  return value;
}
