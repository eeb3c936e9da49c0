/** What a link leads to, before it is followed: an entry of `/previews.json`, or the sentence of the study that it names. */

const root = new URL('..', import.meta.url);
const pages = new Map();
let entries;

/**
 * The preview of a link: `kind`, `title`, `text`, `fact`, and for a work `places`, `[address, label]` each with its address made
 * absolute. Null where the link leads to nothing that is shown before it is followed.
 */
export async function previewOf(link) {
  if (link.origin !== root.origin || !link.pathname.startsWith(root.pathname)) return null;
  const entry = (await fetchEntries())[`/${link.pathname.slice(root.pathname.length)}${link.hash}`];
  if (entry)
    return { ...entry, places: entry.places?.map(([address, label]) => [new URL(address.slice(1), root).href, label]) };
  return /^#[ps]-/.test(link.hash) ? passageAt(link) : null;
}

const fetchEntries = () =>
  (entries ??= fetch(new URL('previews.json', root))
    .then((answer) => (answer.ok ? answer.json() : {}))
    .catch(() => ({})));

/** The words of a passage with the section that it stands in, read from its own page. */
async function passageAt(link) {
  const page = link.pathname === location.pathname ? document : await fetchPage(link.href.split('#')[0]);
  const passage = page?.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!passage) return null;
  const section = passage.closest('.subsection, main')?.querySelector('h1, h2, h3, h4, h5');
  const text = (
    passage.matches('span') || passage.matches('.paragraph') ? passage : (passage.closest('.paragraph') ?? passage)
  ).textContent.trim();
  return {
    kind: passage.matches('span') ? 'Sentence' : 'Paragraph',
    title: section?.textContent.trim() ?? '',
    text,
    fact: '',
  };
}

function fetchPage(address) {
  if (!pages.has(address))
    pages.set(
      address,
      fetch(address)
        .then((answer) => (answer.ok ? answer.text() : ''))
        .then((text) => new DOMParser().parseFromString(text, 'text/html'))
        .catch(() => null),
    );
  return pages.get(address);
}
