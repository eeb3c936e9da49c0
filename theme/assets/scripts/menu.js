import { fetchCitations } from './citations.js';
import { copy, download } from './clipboard.js';
import { button, element, loadStyle } from './elements.js';
import { formsOf } from './forms.js';

/**
 * The menu of a mark: a modal dialog, so that the browser keeps the focus inside, closes it by Esc and gives the focus back.
 * One serves the whole page.
 */
let menu;

/**
 * Opens the menu.
 * @param passages what can be picked, the first of them at first
 * @param place the box on the screen that it opens beside
 * @param opener what gets the focus back
 */
export async function openMenu(passages, place, opener) {
  const [citations] = await Promise.all([fetchCitations(), loadStyle('./menu.css')]);
  menu ??= new Menu();
  menu.open(passages, citations, place, opener);
}

class Menu {
  #passages;
  #citations;
  #opener;
  #title = element('h2', { id: '_menu-title' });
  #choice = element('select', { 'aria-label': 'Passage' });
  #forms = element('div', { class: 'menu-forms' });
  #note = element(
    'p',
    { class: 'menu-note', hidden: true },
    'This address is provisional until the next release accepts it.',
  );
  #status = element('p', { class: 'menu-status', role: 'status' });
  #field = element('textarea', {
    class: 'menu-field',
    readonly: true,
    rows: '3',
    hidden: true,
    'aria-label': 'Text to copy',
  });
  #dialog = element('dialog', { class: 'menu', 'aria-labelledby': '_menu-title' });

  constructor() {
    const close = button('×', () => this.#dialog.close(), { class: 'menu-close', 'aria-label': 'Close' });
    const head = element('div', { class: 'menu-head' }, this.#title, close);
    this.#dialog.append(
      element('div', { class: 'menu-body' }, head, this.#choice, this.#note, this.#forms, this.#status, this.#field),
    );
    this.#choice.addEventListener('change', () => this.#show());
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener('mousedown', (event) => event.target.closest('button') && event.preventDefault());
    this.#dialog.addEventListener('close', () => this.#closed());
    document.body.append(this.#dialog);
  }

  open(passages, citations, place, opener) {
    [this.#passages, this.#citations, this.#opener] = [passages, citations, opener];
    this.#choice.replaceChildren(
      ...passages.map((passage, index) => element('option', { value: String(index) }, optionOf(passage))),
    );
    this.#choice.hidden = passages.length === 1;
    this.#show();
    this.#dialog.showModal();
    (this.#choice.hidden ? this.#forms.querySelector('button') : this.#choice).focus({ preventScroll: true });
    this.#put(place);
    this.#reveal();
  }

  /** Shows what the picked passage can be taken along as, and lights it in the text. */
  #show() {
    const passage = this.#picked;
    this.#title.textContent = passage.locator || passage.name;
    this.#note.hidden = !passage.provisional;
    this.#say('Choose what to copy.');
    this.#forms.replaceChildren(...formsOf(passage, this.#citations).map((group) => this.#group(group)));
    light(passage);
    if (this.#dialog.open) this.#reveal();
  }

  /** Of selected words the paragraph may be longer than the screen: their last sentence comes into view, then at any rate their first. */
  #reveal() {
    const { element, sentences = [element] } = this.#picked;
    [sentences.at(-1), sentences[0]].forEach((part) => part?.scrollIntoView({ block: 'nearest' }));
  }

  get #picked() {
    return this.#passages[this.#choice.selectedIndex];
  }

  #group({ name, forms }) {
    const buttons = forms.map((form) => button(form.name, () => this.#take(form)));
    return element(
      'div',
      { class: 'menu-group', role: 'group', 'aria-label': name },
      element('span', { 'aria-hidden': 'true' }, name),
      element('div', {}, ...buttons),
    );
  }

  async #take(form) {
    this.#say('');
    const made = form.make();
    if (made.file) {
      download(made.file);
      this.#say(`Downloaded ${made.file.name}.`);
    } else if (await copy(made)) {
      this.#say(`Copied: ${made.plain.length > 90 ? `${made.plain.slice(0, 90)}…` : made.plain}`);
    } else {
      this.#say('This browser keeps its clipboard to itself: copy the text below.');
      this.#field.value = made.plain;
      this.#field.hidden = false;
      this.#field.focus();
      this.#field.select();
    }
  }

  #say(words) {
    this.#status.textContent = words;
    this.#field.hidden = true;
  }

  /**
   * Right of the text where there is room, else below or above what opened it, but never above selected words: these are scrolled
   * out from under it. On a phone the stylesheet keeps it at the foot.
   */
  #put(place) {
    const { style, offsetWidth, offsetHeight } = this.#dialog;
    const margin = this.#passages[0].element?.closest('.paragraph')?.getBoundingClientRect().right + 24;
    const [right, bottom] = [innerWidth - offsetWidth - 8, innerHeight - offsetHeight - 8];
    const beside = margin <= right;
    const isBelow = !beside && (place.bottom + 8 <= bottom || this.#passages[0].range !== undefined);
    const top = Math.max(
      8,
      Math.min(beside ? place.top - 8 : isBelow ? place.bottom + 8 : place.top - offsetHeight - 8, bottom),
    );
    document.documentElement.style.setProperty('--menu-cover', isBelow ? `${innerHeight - top + 8}px` : '0px');
    style.setProperty('--menu-top', `${top}px`);
    style.setProperty('--menu-left', `${beside ? margin : Math.max(8, Math.min(place.left, right))}px`);
  }

  /** The words that the menu was opened for are selected again if a click, or the field, has undone that. */
  #closed() {
    light(null);
    select(this.#passages[0].range);
    this.#opener?.focus({ preventScroll: true });
  }
}

const optionOf = ({ locator, name, text, range }) => {
  const what = range ? 'The selected words' : capital((locator || name).split(', ').at(-1));
  const words = text.split(/\s+/);
  return text ? `${what}: ${words.slice(0, 7).join(' ')}${words.length > 7 ? '…' : ''}` : what;
};

const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** Lights a passage where it stands, and nothing else; selected words stay selected, which shows them. */
function light(passage) {
  document.querySelectorAll('.lit').forEach((lit) => lit.classList.remove('lit'));
  if (passage?.range) select(passage.range);
  else passage?.element?.classList.add('lit');
}

function select(range) {
  if (!range) return;
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}
