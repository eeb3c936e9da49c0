import { escapeHtml } from './citations.js';
import { zip } from './zip.js';

/**
 * A Thin Common Cartridge 1.1: the manifest and a file for each web link (1EdTech, “Common Cartridge Profile”, 1.1). Learning
 * platforms import it as a list of links.
 * @param title what the list is called
 * @param links names and absolute addresses, in the order in which they are to stand
 */
export const cartridge = (title, language, links) =>
  zip([
    { name: 'imsmanifest.xml', content: manifest(title, language, links) },
    ...links.map((link, index) => ({ name: fileOf(index), content: webLink(link) })),
  ]);

const fileOf = (index) => `links/${index + 1}.xml`;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const manifest = (
  title,
  language,
  links,
) => `${HEAD}<manifest identifier="manifest" xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>1.1.0</schemaversion>
    <lomimscc:lom>
      <lomimscc:general>
        <lomimscc:title>
          <lomimscc:string language="${escapeHtml(language)}">${escapeHtml(title)}</lomimscc:string>
        </lomimscc:title>
      </lomimscc:general>
    </lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="organization" structure="rooted-hierarchy">
      <item identifier="root">
${links.map((link, index) => `        <item identifier="item-${index + 1}" identifierref="link-${index + 1}"><title>${escapeHtml(link.name)}</title></item>\n`).join('')}      </item>
    </organization>
  </organizations>
  <resources>
${links.map((_, index) => `    <resource identifier="link-${index + 1}" type="imswl_xmlv1p1"><file href="${fileOf(index)}"/></resource>\n`).join('')}  </resources>
</manifest>
`;

const webLink = ({ name, address }) => `${HEAD}<webLink xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1">
  <title>${escapeHtml(name)}</title>
  <url href="${escapeHtml(address)}"/>
</webLink>
`;
