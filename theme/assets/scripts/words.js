/**
 * The words of the scripts, in the language of the interface. A published site contains the file of its language in
 * place of the English one.
 */
import file from '../../words/en.json' with { type: 'json' };

/**
 * The words of all scripts except the desk's.
 * @type {Omit<typeof file.scripts, 'desk'>}
 */
export const words = file.scripts;

/**
 * The language of the words, as an attribute of elements that contain them; null if it is the page's language.
 */
export const wordsLanguage = isOfPage(file.language) ? null : file.language;

/** The language of the page, for other texts inside such an element; null if the words have the same language. */
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
 * A message in the plural form for a number (Unicode CLDR).
 * @param {Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }} forms
 * @param {number} number the value of the placeholder `count`
 * @param {Record<string, string | number>} [values] the values of the other placeholders
 */
export const count = (forms, number, values = {}) =>
  fill(forms[rules.select(number)] ?? forms.other, { ...values, count: number });
