/**
 * Makes a long table cheap for the keyboard: Tab stops only at the controls of one row, and the arrow keys, Home and End
 * go to the same control of another row. A row that gets the focus otherwise becomes that row. The table keeps its role,
 * so screen readers read it and find all of its controls as before.
 */
const CONTROLS = 'a, button, input';

/** The controls of a row, by what a row has only one of. */
const COLUMNS = ['input', 'a', '.opening', '.row-menu'];

/** @type {Record<string, (at: number, count: number) => number>} */
const STEPS = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * Begins it for the rows with controls. Returns what to call after rows have been shown or hidden.
 * @param {HTMLTableElement} table
 */
export function stopAtOneRow(table) {
  const rows = [...table.tBodies].flatMap((group) => [...group.rows]).filter((row) => row.querySelector(CONTROLS));
  const shown = () => rows.filter((row) => row.checkVisibility());
  /** @type {HTMLTableRowElement | undefined} */
  let current;

  /** @param {HTMLTableRowElement | undefined} row */
  function stopAt(row) {
    if (row === current) return;
    setStops(current, false);
    current = row;
    setStops(row, true);
  }

  rows.forEach((row) => setStops(row, false));
  table.addEventListener('focusin', ({ target }) => stopAt(rowOf(target)));
  table.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const all = shown();
    const to =
      all[
        step(
          all.findIndex((row) => row === current),
          all.length,
        )
      ];
    if (to && event.target instanceof Element) sameControl(event.target, to)?.focus();
  });
  return () => {
    if (!current?.checkVisibility()) stopAt(shown()[0]);
  };
}

/** @param {EventTarget | null} target */
const rowOf = (target) => (target instanceof Element ? (target.closest('tr') ?? undefined) : undefined);

/**
 * @param {HTMLTableRowElement | undefined} row
 * @param {boolean} areStops
 */
function setStops(row, areStops) {
  for (const control of row?.querySelectorAll(CONTROLS) ?? [])
    if (areStops) control.removeAttribute('tabindex');
    else control.setAttribute('tabindex', '-1');
}

/**
 * The control of a row like one of another row; its link if it has none, or does not show it.
 * @param {Element} control
 * @param {HTMLTableRowElement} row
 */
function sameControl(control, row) {
  const column = COLUMNS.find((selector) => control.matches(selector)) ?? 'a';
  const [same, link] = [row.querySelector(column), row.querySelector('a')];
  const found = same?.checkVisibility({ visibilityProperty: true }) ? same : link;
  return found instanceof HTMLElement ? found : null;
}
