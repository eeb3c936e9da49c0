/** @import { Citations } from './citations.js' */
/** @import { Form, FormGroup } from './forms.js' */
/** @import { LinkTarget } from './passage.js' */
/** @import { Item } from './preview-data.js' */
import { fetchCitations } from './citations.js';
import { copy, download } from './clipboard.js';
import { deskGroup } from './desk-group.js';
import { labeledGroup, placeBeside } from './dialog-parts.js';
import { button, element, loadStyle } from './elements.js';
import { closestTo } from './events.js';
import { formsOf } from './forms.js';
import { linksToItems } from './menu-items.js';
import { argumentItems } from './preview-data.js';
import { editionOf } from './robust.js';
import { fill, pageLanguage, words, wordsLanguage } from './words.js';

/**
 * The menu of a link target. It is a modal dialog, so the browser keeps the focus inside, closes it with Esc and restores
 * the focus. The page has only one.
 * @type {Menu | undefined}
 */
let menu;

/**
 * Opens the menu.
 * @param {LinkTarget[]} targets the link targets to choose from; the first is selected
 * @param {DOMRect} place the box on the screen to open beside
 * @param {HTMLElement} opener the element that gets the focus back
 */
export async function openMenu(targets, place, opener) {
  const [citations, items] = await Promise.all([fetchCitations(), argumentItems(), loadStyle('./menu.css')]);
  menu ??= new Menu();
  menu.open(targets, { citations, items }, place, opener);
}

/**
 * What the menu offers besides links: the templates of citations, and the items of the argument.
 * @typedef {{ citations: Citations | null, items: Item[] }} Offer
 */

class Menu {
  /** @type {LinkTarget[]} */
  #targets = [];
  /** @type {Offer} */
  #offered = { citations: null, items: [] };
  /**
   * The passage that the menu highlights in the text.
   * @type {Element | null}
   */
  #lit = null;
  /** @type {HTMLElement | null} */
  #opener = null;
  #title = element('h2', { id: '_menu-title' });
  #choice = element('select', { 'aria-label': words.menu.passage });
  #forms = element('div', { class: 'menu-forms' });
  #note = element('p', { class: 'menu-note', hidden: true }, words.menu.provisional);
  #status = element('p', { class: 'menu-status', role: 'status' });
  #field = element('textarea', {
    class: 'menu-field',
    readonly: true,
    rows: '3',
    hidden: true,
    'aria-label': words.menu.textToCopy,
  });
  #dialog = element('dialog', { class: 'menu', lang: wordsLanguage, 'aria-labelledby': '_menu-title' });

  constructor() {
    const close = button('×', () => this.#dialog.close(), { class: 'menu-close', 'aria-label': words.menu.close });
    const head = element('div', { class: 'menu-head' }, this.#title, close);
    this.#dialog.append(
      element('div', { class: 'menu-body' }, head, this.#choice, this.#note, this.#forms, this.#status, this.#field),
    );
    this.#choice.addEventListener('change', () => this.#show());
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener('mousedown', (event) => closestTo(event, 'button') && event.preventDefault());
    this.#dialog.addEventListener('close', () => this.#closed());
    document.body.append(this.#dialog);
  }

  /**
   * @param {LinkTarget[]} targets
   * @param {Offer} offered
   * @param {DOMRect} place
   * @param {HTMLElement} opener
   */
  open(targets, offered, place, opener) {
    [this.#targets, this.#offered, this.#opener] = [targets, offered, opener];
    this.#choice.replaceChildren(
      ...targets.map((target, index) =>
        element('option', { value: String(index), lang: target.text ? pageLanguage : null }, optionOf(target)),
      ),
    );
    this.#choice.hidden = targets.length === 1;
    this.#show();
    this.#dialog.showModal();
    const control = this.#choice.hidden ? this.#forms.querySelector('button') : this.#choice;
    control?.focus({ preventScroll: true });
    const [first] = targets;
    placeBeside(this.#dialog, place, first?.element?.closest('.paragraph'), first?.range !== undefined);
    this.#reveal();
  }

  /** Shows the forms of the selected target, and highlights it in the text. */
  #show() {
    const target = this.#picked;
    this.#title.textContent = target.locator || target.name;
    this.#note.hidden = !target.provisional;
    this.#say(words.menu.choose);
    editionOf(target);
    const desk = deskGroup(
      target,
      (sentence) => this.#say(sentence),
      () => this.#leave(),
    );
    const items = linksToItems(target, this.#offered.items);
    this.#forms.replaceChildren(
      ...(desk ? [desk] : []),
      ...formsOf(target, this.#offered.citations).map((group) => this.#group(group)),
      ...(target.text ? [this.#slides(target)] : []),
      ...(items.length > 0 ? [labeledGroup(words.menu.argument, ...items)] : []),
    );
    this.#light(target);
    if (this.#dialog.open) this.#reveal();
  }

  /**
   * Scrolls to selected words: to their last sentence, then to their first, which must be visible if both do not fit.
   */
  #reveal() {
    const { element, sentences = [element] } = this.#picked;
    for (const part of [sentences.at(-1), sentences[0]]) part?.scrollIntoView({ block: 'nearest' });
  }

  get #picked() {
    const target = this.#targets[this.#choice.selectedIndex];
    if (!target) throw new Error('The menu was opened for nothing.');
    return target;
  }

  /**
   * Highlights this target in the text instead of the one before. Selected words are not highlighted, because they stay
   * selected. The panel beside the text may highlight a sentence too, and keeps it.
   * @param {LinkTarget | null} target
   */
  #light(target) {
    this.#lit?.classList.remove('lit');
    const element = target?.range ? null : target?.element;
    this.#lit = element && !element.matches('.lit') ? element : null;
    this.#lit?.classList.add('lit');
    if (target?.range) select(target.range);
  }

  /** @param {FormGroup} group */
  #group({ name, forms }) {
    return labeledGroup(name, ...forms.map((form) => button(form.name, () => this.#take(form))));
  }

  /** Closes the menu for another dialog, and returns the opener, which gets the focus back in the end. */
  #leave() {
    const opener = this.#opener;
    this.#dialog.close();
    return opener;
  }

  /** @param {LinkTarget} target */
  #slides = (target) =>
    labeledGroup(
      words.targets.show,
      button(words.sheet.slides, () => this.#project(target), { 'aria-haspopup': 'dialog' }),
    );

  /**
   * Shows the sentences of a passage, or the selected words, as slides.
   * @param {LinkTarget} target
   */
  async #project(target) {
    const { openSlides } = await import('./slide.js');
    this.#leave();
    const sentences = target.range ? [] : [...(target.element?.querySelectorAll(':scope > [id^="s-"]') ?? [])];
    await openSlides([
      {
        ...target,
        sentences: sentences.length > 0 ? sentences.map(({ textContent }) => textContent) : [target.text],
      },
    ]);
  }

  /** @param {Form} form */
  async #take(form) {
    this.#say('');
    const made = await form.make();
    if ('file' in made) {
      download(made.file);
      this.#say(fill(words.menu.downloaded, { file: made.file.name }));
    } else if (await copy(made.copied)) {
      this.#say(fill(words.menu.copied, { text: shortened(made.copied.plain) }));
    } else {
      this.#offer(made.copied.plain);
    }
  }

  /**
   * Shows a text to copy by hand.
   * @param {string} text
   */
  #offer(text) {
    this.#say(words.menu.copyByHand);
    this.#field.value = text;
    this.#field.hidden = false;
    this.#field.focus();
    this.#field.select();
  }

  /** @param {string} sentence */
  #say(sentence) {
    this.#status.textContent = sentence;
    this.#field.hidden = true;
  }

  /**
   * Selects the words again that the menu was opened for, because a click or the field may have cleared the selection.
   */
  #closed() {
    this.#light(null);
    const range = this.#targets[0]?.range;
    if (range) select(range);
    this.#opener?.focus({ preventScroll: true });
  }
}

/** The number of characters shown of a copied text. */
const SHOWN = 90;

/** @param {string} text */
const shortened = (text) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);

/** @param {LinkTarget} target */
function optionOf({ locator, place, name, text, range }) {
  const passage = range ? words.menu.selectedWords : capital(place || locator || name);
  const all = text.split(/\s+/);
  const beginning = `${all.slice(0, 7).join(' ')}${all.length > 7 ? '…' : ''}`;
  return text ? fill(words.menu.option, { passage, text: beginning }) : passage;
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {Range} range */
function select(range) {
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
