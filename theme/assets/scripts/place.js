/** Marks the subsection that is being read in the table of contents. */
const links = new Map(
  [...document.querySelectorAll('.side a[href*="#"]')].flatMap((link) =>
    link instanceof HTMLAnchorElement ? [[link.hash.slice(1), link]] : [],
  ),
);
const sections = [...document.querySelectorAll('.subsection')].filter((section) => links.has(section.id));

/** The last subsection whose heading is above the upper third of the window. */
function mark() {
  const current = sections.findLast((section) => section.getBoundingClientRect().top < innerHeight / 3);
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

if (sections.length > 0) {
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -67% 0px' });
  sections.forEach((section) => observer.observe(section));
}
