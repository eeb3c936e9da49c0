/** @import { ListForm } from './reading-list.js' */
/** @import { Target } from './target-rows.js' */
import { button, element } from './elements.js';
import { fill, words } from './words.js';

/** @typedef {(sentence: string) => void} Say tells the reader what was done */

/** The formats of a reading list. What makes, copies and downloads them is fetched when it is first needed. */
const DOWNLOADS = /** @type {const} */ (['HTML', 'Markdown', 'CSV', 'RIS', 'Common Cartridge']);
const COPIES = /** @type {const} */ (['HTML', 'Markdown']);

/**
 * The buttons for the picked rows.
 * @param {Target[]} picked
 * @param {Say} say
 * @param {() => void} openHandout
 */
export const pickButtons = (picked, say, openHandout) => [
  group(words.targets.download, ...DOWNLOADS.map((name) => button(name, () => downloadList(name, picked, say)))),
  group(
    words.targets.copy,
    ...COPIES.map((name) => button(name, () => copyList(name, picked, say))),
    button(words.targets.address, () => copyAddress(say)),
  ),
  group(
    words.targets.show,
    button(words.sheet.handout, openHandout, { 'aria-haspopup': 'dialog' }),
    ...(picked.some(({ locator }) => locator)
      ? [button(words.sheet.slides, () => showSlides(picked, say), { 'aria-haspopup': 'dialog' })]
      : []),
  ),
];

/**
 * @param {string} name
 * @param {...HTMLElement} buttons
 */
const group = (name, ...buttons) =>
  element(
    'div',
    { role: 'group', 'aria-label': name },
    element('span', { 'aria-hidden': 'true' }, name),
    element('div', {}, ...buttons),
  );

/**
 * @param {typeof DOWNLOADS[number]} name
 * @param {Target[]} targets
 * @returns {Promise<ListForm>}
 */
async function make(name, targets) {
  const list = {
    title: titleOfList(),
    language: document.documentElement.lang,
    targets,
  };
  const [{ LIST_FORMS }, { fetchCitations }] = await Promise.all([
    import('./reading-list.js'),
    import('./citations.js'),
  ]);
  return LIST_FORMS[name](list, await fetchCitations());
}

const titleOfList = () =>
  fill(words.targets.listOfSite, { site: document.querySelector('.site-title')?.textContent ?? '' });

/**
 * The sentences of each target, by paragraph; entries have none. Null and a sentence to the reader if the study cannot
 * be fetched.
 * @param {Target[]} picked
 * @param {Say} say
 */
async function withTexts(picked, say) {
  if (!picked.some(({ locator }) => locator)) return picked.map((target) => ({ ...target, paragraphs: [] }));
  const { fetchStudy, sentencesOf } = await import('./study-texts.js');
  const study = await fetchStudy();
  say(study ? '' : words.targets.noTexts);
  return study && picked.map((target) => ({ ...target, paragraphs: sentencesOf(study, target.id) }));
}

/**
 * Shows the handout of the picked rows, and returns its dialog; null if the study cannot be fetched.
 * @param {Target[]} picked
 * @param {Say} say
 */
export async function showHandout(picked, say) {
  const parts = await withTexts(picked, say);
  if (!parts) return null;
  const { openHandout } = await import('./handout.js');
  return openHandout(titleOfList(), parts);
}

/**
 * @param {Target[]} picked
 * @param {Say} say
 */
async function showSlides(picked, say) {
  const passages = await withTexts(picked, say);
  if (!passages) return;
  const { openSlides } = await import('./slide.js');
  await openSlides(
    passages.map((passage) => ({ ...passage, sentences: passage.paragraphs.flat().map(({ text }) => text) })),
  );
}

/**
 * @param {typeof DOWNLOADS[number]} name
 * @param {Target[]} picked
 * @param {Say} say
 */
async function downloadList(name, picked, say) {
  const { file } = await make(name, picked);
  const { download } = await import('./clipboard.js');
  download(file);
  say(fill(words.targets.downloaded, { file: file.name }));
}

/**
 * @param {typeof COPIES[number]} name
 * @param {Target[]} picked
 * @param {Say} say
 */
async function copyList(name, picked, say) {
  const { copied } = await make(name, picked);
  const { copy } = await import('./clipboard.js');
  const worked = copied !== undefined && (await copy(copied));
  say(worked ? fill(words.targets.copiedAs, { name }) : words.targets.cannotCopy);
}

/** @param {Say} say */
async function copyAddress(say) {
  const { copy } = await import('./clipboard.js');
  const worked = await copy({ plain: location.href });
  say(worked ? words.targets.addressCopied : words.targets.addressInBar);
}
