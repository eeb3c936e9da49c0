/**
 * What the server says of the last build.
 * @typedef {{ place: string, before: string, after: string }} Change
 * @typedef {{ id: string, title: string, changes: Change[], more: number }} Fix
 * @typedef {{ severity: string, code: string, message: string, hint: string | null, place: string | null, address: string | null, line: string | null, carets: string | null, fixes: Fix[] }} Fault
 * @typedef {{ fate: string, id: string, text: string, decision: string | null }} Id
 * @typedef {{ number: number, errors: number, warnings: number, faults: Fault[], ids: Id[], newIds: number, lostIds: number,
 *   isComplete: boolean }} Report
 */

/** @type {Omit<Report, 'number' | 'isComplete'>} */
const NOTHING = { errors: 0, warnings: 0, faults: [], ids: [], newIds: 0, lostIds: 0 };

/** Lists diagnostics and changed ids above the page, in a tree of its own, so that no style of the site applies. */
export class Overlay {
  #host = document.createElement('div');
  #panel = document.createElement('section');
  #summary = make('button', { type: 'button', class: 'summary' });
  #list = make('div', { class: 'list' });
  #isStopped = false;
  /** @type {Report | null} */
  #report = null;

  constructor() {
    this.#host.id = '_serve';
    this.#panel.ariaLabel = 'Build';
    this.#panel.append(make('div', { role: 'status' }, this.#summary), this.#list);
    const style = make('link', { rel: 'stylesheet', href: new URL('overlay.css', import.meta.url).href });
    this.#host.attachShadow({ mode: 'open' }).append(style, this.#panel);
    this.#summary.addEventListener('click', () => this.#fold(!this.#list.hidden));
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#fold(true);
    });
  }

  /** @param {Report} report */
  show(report) {
    const before = this.#report;
    // A server that was started again counts its builds from 1 again.
    if (JSON.stringify(before) === JSON.stringify(report)) return;
    this.#report = report;
    this.#list.replaceChildren(...report.faults.map(itemOfFault), ...listOfIds(report.ids));
    if (!before || before.errors > 0 !== report.errors > 0) this.#fold(report.errors === 0);
    this.#refresh();
  }

  /** @param {boolean} isStopped whether the server does not answer */
  set isStopped(isStopped) {
    this.#isStopped = isStopped;
    this.#refresh();
  }

  /** @param {boolean} isFolded */
  #fold(isFolded) {
    this.#list.hidden = isFolded;
    this.#summary.ariaExpanded = String(!isFolded);
  }

  #refresh() {
    const { errors, warnings, ids, newIds, lostIds, faults } = this.#report ?? NOTHING;
    const words = [
      this.#isStopped ? 'serve has stopped' : '',
      counted(errors, 'error'),
      counted(warnings, 'warning'),
      counted(newIds, 'provisional id'),
      counted(lostIds, 'id without its text', 'ids without their texts'),
    ].filter((word) => word);
    this.#summary.textContent = words.join(', ');
    this.#summary.className = errors > 0 || this.#isStopped ? 'summary error' : 'summary';
    this.#list.dataset.listed = String(faults.length + ids.length);
    if (words.length === 0) this.#host.remove();
    else if (!this.#host.isConnected) document.documentElement.append(this.#host);
  }
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
const counted = (count, one, many = `${one}s`) => (count === 0 ? '' : `${count} ${count === 1 ? one : many}`);

/** @param {Fault} fault */
function itemOfFault({ severity, code, message, hint, place, address, line, carets, fixes }) {
  return make(
    'article',
    { class: severity },
    make('p', {}, make('b', {}, code ? `${severity}[${code}]` : severity), ` ${message}`),
    ...(place ? [make('p', { class: 'place' }, address ? make('a', { href: address }, place) : place)] : []),
    ...(line ? [make('pre', {}, `${line}\n`, make('span', { class: 'carets' }, carets ?? ''))] : []),
    ...(hint ? [make('p', { class: 'hint' }, `hint: ${hint}`)] : []),
    ...(fixes.length > 0 ? choiceOf(fixes) : []),
  );
}

/**
 * The buttons of the fixes, each with the lines that it changes, and what became of the one that was chosen. After a
 * fix, a new report replaces them.
 * @param {Fix[]} fixes
 */
function choiceOf(fixes) {
  const answer = make('p', { role: 'status' });
  /** @type {HTMLButtonElement[]} */
  const buttons = [];
  const offers = fixes.map(({ id, title, changes, more }) => {
    const button = make('button', { type: 'button', class: 'fix' }, title);
    button.addEventListener('click', () => void choose(id));
    buttons.push(button);
    return make('div', { class: 'offer' }, button, ...changes.map(linesOf), more > 0 ? `and ${more} more` : '');
  });
  return [...offers, answer];

  /** @param {string} id */
  async function choose(id) {
    for (const button of buttons) button.disabled = true;
    const address = `${new URL('fix', import.meta.url).pathname}?id=${encodeURIComponent(id)}`;
    const response = await fetch(address, { method: 'POST' }).catch(() => null);
    answer.textContent = response ? await response.text() : 'serve does not answer.';
    if (!response?.ok) for (const button of buttons) button.disabled = false;
  }
}

/** @param {Change} change */
function linesOf({ place, before, after }) {
  return make(
    'pre',
    { class: 'change' },
    make('span', { class: 'place' }, `${place}\n`),
    before ? make('del', {}, signed('-', before)) : '',
    after ? make('ins', {}, signed('+', after)) : '',
  );
}

/**
 * @param {string} sign
 * @param {string} lines
 */
const signed = (sign, lines) => lines.replace(/^/gm, `${sign} `);

/** @param {Id[]} ids */
function listOfIds(ids) {
  if (ids.length === 0) return [];
  const items = ids.map(({ fate, id, text, decision }) =>
    make(
      'li',
      { class: fate },
      make('b', {}, fate),
      ` ${id} ${text}`,
      decision ? make('span', {}, ` → ${decision}`) : '',
    ),
  );
  return [make('ul', { class: 'ids' }, ...items)];
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
function make(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
