import { theOnly } from './elements.js';

/** Leads from the address that a section had to where it is now: to the place that was asked for, or to the section. */
const link = theOnly('[data-leads-to]', HTMLAnchorElement);
const asked = document.getElementById(location.hash.slice(1));
location.replace(asked === null ? link.href : new URL(location.hash, link.href));
