// Shared by the oracles: the folder that they check, and the exit with a report.

/** The folder of the published site: the first argument. */
export const output = process.argv[2] ?? '';

/**
 * Prints what is wrong and what was checked, and ends the run: with 1 if anything is wrong.
 * @param {string[]} faults
 * @param {string} summary
 */
export function finish(faults, summary) {
    for (const fault of faults.slice(0, 40)) console.error(fault);
    console.log(summary);
    process.exit(faults.length > 0 ? 1 : 0);
}
