/**
 * The only way from a text to the parser or to a worker: the site's policy requires it (Trusted Types). Every text is a
 * file of the site. Browsers without Trusted Types take the text itself.
 * @typedef {{ createHTML: (text: string) => string, createScriptURL: (address: string) => string }} Policy
 */
const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy: (name: string, policy: Policy) => Policy } }} */ (
  globalThis
);

/** @type {Policy} */
const rules = {
  createHTML: (text) => text,
  createScriptURL(address) {
    if (new URL(address).origin !== location.origin) throw new TypeError(`${address} is not of this site`);
    return address;
  },
};
const policy = trustedTypes?.createPolicy('site', rules) ?? rules;

/**
 * A page of the site as a document, whose scripts do not run.
 * @param {string} text
 */
export const parsePage = (text) => new DOMParser().parseFromString(policy.createHTML(text), 'text/html');

/**
 * The address of a script of the site.
 * @param {URL} address
 */
export const scriptAddress = (address) => policy.createScriptURL(address.href);
