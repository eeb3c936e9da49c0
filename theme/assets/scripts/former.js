import { theOnly } from './elements.js';

/** Redirects from a section's former address to the requested passage, or to the section. */
const link = theOnly('[data-leads-to]', HTMLAnchorElement);
const asked = document.getElementById(location.hash.slice(1));
location.replace(asked === null ? link.href : new URL(location.hash, link.href));
