/**
 * The words of the desk's scripts, with those of all scripts. They have a file of their own, because most readers never
 * need them. A published site contains the file of its language in place of the English one.
 */
import file from '../../words/en.json' with { type: 'json' };
import { words as common } from './words.js';

export const words = { ...common, desk: file.scripts.desk };

/**
 * Some words in a list: “a, b, c”.
 * @param {string[]} items
 */
export const listed = (items) => new Intl.ListFormat(file.language, { style: 'short', type: 'unit' }).format(items);
