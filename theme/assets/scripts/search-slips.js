import { distanceOf } from './search-distance.js';
import { soundOf } from './search-sound.js';

/** How near two spellings must be, so that one may be meant by the other. Neither is a number. */

/** Shorter words begin with the right letter: they have too many neighbors that do not. */
const LONG = 6;

/** The sounds of shorter words have too many neighbors. */
const SHORT_SOUND = 4;

/**
 * The number of slips that a text of this length may have; short words have too many neighbors.
 * @param {string} text
 */
export const slipsIn = ({ length }) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * The number of slips in a word if another one was meant, in letters or sounds; infinite if it cannot be meant.
 * @param {string} word
 * @param {string} other
 */
export function slipsBetween(word, other) {
  const most = /\p{N}/u.test(word) ? 0 : slipsIn(word);
  if (most === 0) return Infinity;
  const spelled = distanceOf(word, other, most + 1);
  const sound = soundOf(word);
  const heard =
    sound.length <= SHORT_SOUND || spelled > most + 1 ? Infinity : distanceOf(sound, soundOf(other), slipsIn(sound));
  const distance = Math.max(1, Math.min(spelled, heard));
  const isFree = distance === 1 && word.length >= LONG;
  return distance <= most && (isFree || beginAlike(word, other)) ? distance : Infinity;
}

/**
 * The number of letters to change in a word, for one that is offered where nothing was found; infinite for one that is
 * too different. Longer words may differ more: by chance, the words of a language differ by two letters in six.
 * @param {string} word
 * @param {string} other
 */
export function changesBetween(word, other) {
  const shorter = Math.min(word.length, other.length);
  return shorter >= LONG || beginAlike(word, other) ? distanceOf(word, other, Math.floor((shorter - 2) / 3)) : Infinity;
}

/**
 * @param {string} word
 * @param {string} other
 */
const beginAlike = (word, other) => soundOf(word)[0] === soundOf(other)[0];
