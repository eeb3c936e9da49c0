import { wide } from './events.js';
import { copyOf, fetchPage } from './site-pages.js';

/**
 * On the page of the whole study, brings the notes of a section into the margin when the reader comes near it. They are
 * on the page of each section; the page of the whole study would be too large with them. The text never moves, because
 * they float outside of it; after a jump into a section, its marginal heads may move down once. The abstract is in view
 * from the start, so its notes stay on the home page. Narrower windows have no margin, and do not load this: there,
 * links have previews instead.
 */
const sections = new Set(document.querySelectorAll('.study-text > [data-page]'));

const observer = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => annotate(entry.target)),
  { rootMargin: '300% 0px' },
);

function watch() {
  for (const section of sections) {
    if (wide.matches) observer.observe(section);
    else observer.unobserve(section);
  }
}

/** The pause before the next try if a page cannot be fetched, in milliseconds. */
const PAUSE = 5000;

/** @param {Element} section */
async function annotate(section) {
  observer.unobserve(section);
  sections.delete(section);
  const address = new URL(section.getAttribute('data-page') ?? '', location.href).href;
  const page = await fetchPage(address);
  if (!page) {
    sections.add(section);
    setTimeout(watch, PAUSE);
    return;
  }
  for (const note of page.querySelectorAll('.section-page [data-n] + .note-mark + .sidenote')) {
    const sentence = note.previousElementSibling?.previousElementSibling;
    document.getElementById(sentence?.id ?? '')?.after(copyOf(note, address));
  }
}

wide.addEventListener('change', watch);
watch();
