/**
 * The edit distance of two texts (insertions, deletions, replacements, transpositions of neighbors): optimal string
 * alignment.
 * @param {string} left
 * @param {string} right
 * @param {number} most a greater distance is given as infinite
 */
export function distanceOf(left, right, most) {
  if (Math.abs(left.length - right.length) > most) return Infinity;
  /** @type {number[]} */
  let before = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1];
      const isSwapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...current) > most) return Infinity;
    [before, previous] = [previous, current];
  }
  const distance = previous[right.length] ?? Infinity;
  return distance > most ? Infinity : distance;
}
