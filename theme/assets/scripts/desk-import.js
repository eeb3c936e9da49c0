/** @import { Mark } from './desk-marks.js' */
/** @import { Place } from './desk-places.js' */
import { permanentRoot, publishedRoot, ROOT } from './addresses.js';
import { annotationFault, ImportFault, marksIn } from './desk-annotations.js';
import { newAmong } from './desk-marks.js';
import { locatorToday, sentencesInOrder } from './desk-places.js';
import { fetchRecord } from './desk-records.js';
import { keepAll, now, readMarks, uuid } from './desk-store.js';
import { words } from './desk-words.js';
import { count, fill } from './words.js';

/** The size of the largest file that is read, in megabytes: browsers keep no more for a site. */
const LARGEST = 5;

/**
 * Imports the marks of a file, all or none, and says what happened.
 * @param {File} file
 * @param {Map<string, Place>} places
 * @returns {Promise<string>}
 */
export async function importFrom(file, places) {
  try {
    if (file.size > LARGEST * 1e6) throw new ImportFault(fill(words.desk.tooLarge, { size: LARGEST }));
    const roots = [ROOT, permanentRoot(), publishedRoot() ?? ROOT];
    const marks = marksIn(await contentOf(file), { uuid, now, roots });
    await requireKnown(marks, places);
    const placed = marks.map((mark) => placedIn(mark, places));
    const added = newAmong(readMarks().marks, placed, uuid);
    const refusal = keepAll(added);
    if (refusal) throw new ImportFault(words.desk[refusal]);
    return added.length > 0
      ? count(words.desk.imported, added.length)
      : fill(words.desk.importedNone, { file: file.name });
  } catch (fault) {
    if (!(fault instanceof ImportFault)) throw fault;
    return fill(words.desk.refused, { file: file.name, reason: fault.message });
  }
}

/** @param {File} file */
const contentOf = (file) =>
  file.text().catch(() => {
    throw new ImportFault(words.desk.notRead);
  });

/**
 * A mark with its sentences in reading order, and with a locator if the study has them.
 * @param {Mark} mark
 * @param {Map<string, Place>} places
 */
function placedIn(mark, places) {
  const ordered = { ...mark, sentences: sentencesInOrder(mark.sentences, places) };
  return { ...ordered, locator: mark.locator || (locatorToday(ordered, places) ?? '') };
}

/**
 * Refuses marks on sentences that the site has never had. Those of former sentences have a record.
 * @param {Mark[]} marks
 * @param {Map<string, Place>} places
 */
async function requireKnown(marks, places) {
  for (const [index, { sentences }] of marks.entries()) {
    for (const { id } of sentences) {
      if (places.has(id)) continue;
      const record = await fetchRecord(id);
      if (record) continue;
      throw annotationFault(index, record === null ? words.desk.notOurs : words.desk.notReached, { id });
    }
  }
}
