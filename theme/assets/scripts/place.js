/** Marks the section that is being read in the table of contents, and keeps it in sight there. */
const links = new Map(
  [...document.querySelectorAll('.side a[href*="#"]')].flatMap((link) =>
    link instanceof HTMLAnchorElement ? [[link.hash.slice(1), link]] : [],
  ),
);
const sections = [...document.querySelectorAll('.study-text section[id]')].filter((section) => links.has(section.id));

/** The last section whose heading is above the upper third of the window. */
function showPlace() {
  const current = sections.findLast((section) => section.getBoundingClientRect().top < innerHeight / 3);
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
  const [link, list] = [links.get(current?.id ?? ''), document.querySelector('.side > div')];
  if (link && list && list.scrollHeight > list.clientHeight) list.scrollTop = link.offsetTop - list.clientHeight / 2;
}

if (sections.length > 0) {
  const observer = new IntersectionObserver(showPlace, { rootMargin: '0px 0px -67% 0px' });
  sections.forEach((section) => observer.observe(section));
}
