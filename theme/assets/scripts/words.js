/**
 * The words of the scripts, in the language of the site's own words. When the site is published, the file of that language
 * takes the place of the English one.
 */
import file from '../../words/en.json' with { type: 'json' };

export const words = file.scripts;

/**
 * The language of the words where it is not that of the page, as an attribute of elements that contain them; null where nothing
 * has to be marked.
 */
export const wordsLanguage = isOfPage(file.language) ? null : file.language;

/** The language of the page, for what is inside such an element and not words of the site's own; null where nothing is marked. */
export const pageLanguage = wordsLanguage && document.documentElement.lang;

/** @param {string} language */
function isOfPage(language) {
  const page = globalThis.document?.documentElement.lang ?? language;
  return `${page}-`.toLowerCase().startsWith(`${language}-`.toLowerCase());
}

/**
 * A message with a value for each of its placeholders.
 * @param {string} message
 * @param {Record<string, string | number>} values
 */
export const fill = (message, values) =>
  message.replace(/\{(\w+)\}/g, (_, /** @type {string} */ name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`“${message}” needs a value for “${name}”.`);
    return String(value);
  });

const rules = new Intl.PluralRules(file.language);

/**
 * A message for a number of things, in the form of its plural category (Unicode CLDR).
 * @param {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} forms
 * @param {number} number the value of the placeholder `count`
 * @param {Record<string, string | number>} [values] those of the others
 */
export const count = (forms, number, values = {}) =>
  fill(forms[rules.select(number)] ?? forms.other, { ...values, count: number });
