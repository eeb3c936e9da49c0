import { theOnly } from './elements.js';

/**
 * Redirects from a section's former address to the requested passage, or to the section. An address in an edition leads
 * to the same text in an earlier edition, which has all of its passages.
 */
const link = theOnly('[data-leads-to]', HTMLAnchorElement);
const isThere = link.dataset.leadsTo === 'all' || document.getElementById(location.hash.slice(1)) !== null;
location.replace(isThere ? new URL(location.hash, link.href) : link.href);
