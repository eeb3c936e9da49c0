import { zip } from './zip.js';

/** @typedef {{ name: string, address: string }} Link */

const PACKAGE = 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1';
const RECORD = 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest';
const WEB_LINK = 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1';

/**
 * A Thin Common Cartridge 1.1: the manifest and a file for each web link (1EdTech, “Common Cartridge Profile”, 1.1).
 * Learning platforms import it as a list of links.
 * @param {string} title the title of the list
 * @param {string} language
 * @param {Link[]} links in their order
 */
export const cartridge = (title, language, links) =>
  zip([
    { name: 'imsmanifest.xml', content: written(manifest(title, language, links)) },
    ...links.map((link, index) => ({ name: fileOf(index), content: written(webLink(link)) })),
  ]);

/** @param {number} index */
const fileOf = (index) => `links/${index + 1}.xml`;

/**
 * @param {string} title
 * @param {string} language
 * @param {Link[]} links
 */
function manifest(title, language, links) {
  const part = maker(PACKAGE);
  return part(
    'manifest',
    { identifier: 'manifest' },
    part('metadata', {}, ...facts(part), about(title, language)),
    part(
      'organizations',
      {},
      part('organization', { identifier: 'organization', structure: 'rooted-hierarchy' }, root(part, links)),
    ),
    part('resources', {}, ...links.map((_, index) => resource(part, index))),
  );
}

/** @param {Maker} part */
const facts = (part) => [part('schema', {}, 'IMS Common Cartridge'), part('schemaversion', {}, '1.1.0')];

/**
 * @param {string} title
 * @param {string} language
 */
function about(title, language) {
  const part = maker(RECORD, 'lomimscc:');
  return part('lom', {}, part('general', {}, part('title', {}, part('string', { language }, title))));
}

/**
 * @param {Maker} part
 * @param {Link[]} links
 */
const root = (part, links) =>
  part(
    'item',
    { identifier: 'root' },
    ...links.map(({ name }, index) =>
      part('item', { identifier: `item-${index + 1}`, identifierref: `link-${index + 1}` }, part('title', {}, name)),
    ),
  );

/**
 * @param {Maker} part
 * @param {number} index
 */
const resource = (part, index) =>
  part('resource', { identifier: `link-${index + 1}`, type: 'imswl_xmlv1p1' }, part('file', { href: fileOf(index) }));

/** @param {Link} link */
function webLink({ name, address }) {
  const part = maker(WEB_LINK);
  return part('webLink', {}, part('title', {}, name), part('url', { href: address }));
}

/**
 * Makes an XML element with attributes and content.
 * @typedef {(name: string, attributes: Record<string, string>, ...children: (Element | string)[]) => Element} Maker
 */

/**
 * @param {string} namespace
 * @param {string} [prefix]
 * @returns {Maker}
 */
const maker =
  (namespace, prefix = '') =>
  (name, attributes, ...children) => {
    const made = document.createElementNS(namespace, prefix + name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

/**
 * An XML document.
 * @param {Element} root
 */
function written(root) {
  const made = document.implementation.createDocument(null, null);
  made.append(made.createProcessingInstruction('xml', 'version="1.0" encoding="UTF-8"'), root);
  return new XMLSerializer().serializeToString(made);
}
