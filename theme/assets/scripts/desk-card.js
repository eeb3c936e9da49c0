/** @import { Mark } from './desk-marks.js' */
/** @import { Place } from './desk-places.js' */
import { ROOT } from './addresses.js';
import { emptied, isEmpty, joinEdit, sameWords } from './desk-marks.js';
import { inReadingOrder, sentencesInOrder } from './desk-places.js';
import { fetchPlaces } from './desk-records.js';
import { remove } from './desk-remove.js';
import { change, keptMark, onChange, readMarks } from './desk-store.js';
import { words } from './desk-words.js';
import { placeBeside } from './dialog-parts.js';
import { button, element, loadStyle } from './elements.js';
import { isPlain } from './events.js';
import { fill, pageLanguage, wordsLanguage } from './words.js';

/**
 * The card of a mark, where the reader edits its note. It is a modal dialog. Each change is kept at once, so that closing
 * the card or the window loses nothing. The page has only one.
 * @type {Card | undefined}
 */
let card;

/**
 * Opens the card of a mark.
 * @param {Mark} mark
 * @param {HTMLElement | null} opener the element that gets the focus back
 * @param {DOMRect} place the box on the screen to open beside
 */
export async function openCard(mark, opener, place) {
  await Promise.all([loadStyle('./menu.css'), loadStyle('./desk.css')]);
  card ??= new Card();
  card.open(mark, opener, place);
}

class Card {
  /**
   * The mark as the browser last kept it, or an empty one. The field may have another note, if the browser refused it.
   * @type {Mark | null}
   */
  #mark = null;
  /** @type {HTMLElement | null} */
  #opener = null;
  #title = element('h2', { id: '_card-title' });
  #change = element('div', { class: 'card-change' });
  #highlight = this.#toggle(words.desk.highlight, 'highlighted');
  #bookmark = this.#toggle(words.desk.bookmark, 'bookmarked');
  #field = element('textarea', { id: '_card-note', rows: '5' });
  #status = element('p', { class: 'card-status', role: 'status' });
  #ways = element('p', { class: 'card-ways' });
  #dialog = element('dialog', { class: 'menu card', lang: wordsLanguage, 'aria-labelledby': '_card-title' });

  constructor() {
    const done = button(words.desk.done, () => this.#dialog.close(), { class: 'card-done' });
    const label = element('label', { for: '_card-note' }, words.desk.cardNote);
    this.#dialog.append(
      element(
        'div',
        { class: 'menu-body' },
        element('div', { class: 'menu-head' }, this.#title),
        this.#change,
        element('p', { class: 'card-kinds' }, this.#highlight, this.#bookmark),
        label,
        this.#field,
        this.#status,
        this.#ways,
        element(
          'p',
          { class: 'card-end' },
          button(words.desk.remove, () => this.#remove()),
          done,
        ),
      ),
    );
    this.#field.addEventListener('input', () => this.#save({}));
    this.#dialog.addEventListener('click', (event) => event.target === this.#dialog && this.#dialog.close());
    this.#dialog.addEventListener('close', () => this.#closed());
    onChange(() => this.#follow());
    document.body.append(this.#dialog);
  }

  /**
   * @param {Mark} shown
   * @param {HTMLElement | null} opener
   * @param {DOMRect} place
   */
  open(shown, opener, place) {
    const mark = keptMark(shown.id) ?? emptied(shown);
    [this.#mark, this.#opener] = [mark, opener];
    const text = document.getElementById(mark.sentences[0]?.id ?? '');
    this.#title.textContent = fill(words.desk.card, { locator: mark.locator });
    this.#field.value = mark.note;
    this.#say('');
    this.#show(mark);
    this.#change.replaceChildren(...changesOf(mark));
    this.#ways.replaceChildren();
    if (!this.#dialog.open) this.#dialog.showModal();
    (isEmpty(mark) ? this.#field : this.#highlight).focus({ preventScroll: true });
    const put = () => placeBeside(this.#dialog, place, text?.closest('.paragraph'), false);
    put();
    if (text) this.#showWays(mark).then(put);
  }

  /**
   * @param {string} label
   * @param {'highlighted' | 'bookmarked'} kind
   */
  #toggle(label, kind) {
    return button(label, () => this.#mark && this.#save({ [kind]: !this.#mark[kind] }), { 'aria-pressed': 'false' });
  }

  /** @param {Mark} mark */
  #show({ highlighted, bookmarked }) {
    this.#highlight.ariaPressed = String(highlighted);
    this.#bookmark.ariaPressed = String(bookmarked);
  }

  /**
   * Keeps the mark with the note in the field.
   * @param {Partial<Mark>} values
   * @param {string} [said] what the reader should know if the browser keeps it
   */
  #save(values, said = '') {
    if (!this.#mark) return;
    const { mark, news } = this.#join(this.#mark);
    const note = this.#field.value;
    const { changed, refusal } = change(mark, { ...values, note });
    const unsaved = note === mark.note ? '' : words.desk.notSaved;
    this.#say(refusal ? `${words.desk[refusal]} ${unsaved}` : news || said);
    if (refusal) return;
    this.#mark = changed;
    this.#show(changed);
  }

  /** Shows what another tab did with the mark. Keeps something only if that tab does not have the text of this one. */
  #follow() {
    if (!this.#dialog.open || !this.#mark) return;
    const { mark, news } = this.#join(this.#mark);
    if (!isEmpty(mark) && this.#field.value !== mark.note) this.#save({}, news);
    else if (news) this.#say(news);
  }

  /**
   * Joins the card with what the browser keeps now, and says what another tab changed.
   * @param {Mark} base
   */
  #join(base) {
    const kept = keptMark(base.id);
    const mark = kept ?? emptied(base);
    const [written, { note }] = [this.#field.value, joinEdit(base, this.#field.value, kept)];
    this.#mark = mark;
    this.#show(mark);
    if (note !== written) this.#field.value = note;
    if (!kept && !isEmpty(base)) return { mark, news: words.desk.removedElsewhere };
    if (note === written) return { mark, news: '' };
    return { mark, news: note === mark.note ? words.desk.otherTab : words.desk.bothTabs };
  }

  /** Returns the focus to the opener, or to what shows the mark instead, because the desk lists changed marks anew. */
  #closed() {
    const shown = document.querySelector(`[data-mark="${this.#mark?.id}"]`);
    const opener = this.#opener?.isConnected ? this.#opener : this.#opener && shown;
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
  }

  #remove() {
    const mark = this.#mark;
    this.#opener = null;
    this.#dialog.close();
    if (mark) remove(mark);
  }

  /** @param {string} sentence */
  #say(sentence) {
    this.#status.textContent = sentence;
  }

  /**
   * Shows the ways to the marks before and after this one, in reading order, and to the desk.
   * @param {Mark} mark
   */
  async #showWays(mark) {
    const places = await fetchPlaces();
    const marks = inReadingOrder(readMarks().marks, places);
    const at = marks.findIndex(({ id }) => id === mark.id);
    if (this.#mark?.id !== mark.id) return;
    const way = (/** @type {Mark | undefined} */ other, /** @type {string} */ label) => {
      const [first] = other ? sentencesInOrder(other.sentences, places) : [];
      const place = places.get(first?.id ?? '');
      return other && place ? [this.#wayTo(other, place, label)] : [];
    };
    this.#ways.replaceChildren(
      ...(at > 0 ? way(marks[at - 1], words.desk.previousMark) : []),
      ...(at >= 0 ? way(marks[at + 1], words.desk.nextMark) : []),
      element('a', { href: `${ROOT}desk/` }, words.desk.open),
    );
  }

  /**
   * A link to another mark. On the same page, it opens that mark's card.
   * @param {Mark} mark
   * @param {Place} place where the study has its first sentence
   * @param {string} label
   */
  #wayTo(mark, { id, address }, label) {
    const link = element('a', { href: address }, label);
    link.addEventListener('click', (event) => {
      const sentence = document.getElementById(id);
      const sign = document.querySelector(`[data-mark="${mark.id}"]`);
      if (!sentence || !(sign instanceof HTMLElement) || !isPlain(event)) return;
      event.preventDefault();
      sentence.scrollIntoView({ block: 'center' });
      this.open(mark, sign, sentence.getBoundingClientRect());
    });
    return link;
  }
}

/**
 * The marked words of each sentence that has other words on this page now, and these.
 * @param {Mark} mark
 */
function changesOf({ sentences }) {
  return sentences.flatMap(({ id, text }) => {
    const now = document.getElementById(id)?.matches('[data-n]') && document.getElementById(id)?.textContent;
    if (!now || sameWords(now, text)) return [];
    return [
      element('p', {}, words.desk.changed),
      element('p', { class: 'card-label' }, words.desk.markedWords),
      element('blockquote', { lang: pageLanguage }, text),
    ];
  });
}
