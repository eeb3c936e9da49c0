/** Quotation marks: the same rules as in `Quotation.cs`. */

/**
 * A text with quotation marks.
 * @param {string} text
 */
export const quoted = (text) => `“${withinQuotation(text)}”`;

/**
 * A text inside of a quotation: double marks become single, and nested single marks become double.
 * @param {string} text
 */
export function withinQuotation(text) {
  let [inDouble, inSingle] = [false, false];
  return text.replace(/[“”‘’]/g, (mark) => {
    const turned = turn(mark, inDouble, inSingle);
    inDouble = mark === '“' || (inDouble && mark !== '”');
    inSingle = (inDouble && mark === '‘') || (inSingle && mark !== '’');
    return turned;
  });
}

/**
 * @param {string} mark
 * @param {boolean} inDouble
 * @param {boolean} inSingle
 */
function turn(mark, inDouble, inSingle) {
  if (mark === '“') return '‘';
  if (mark === '”') return '’';
  if (mark === '‘') return inDouble ? '“' : mark;
  return inSingle ? '”' : mark;
}
