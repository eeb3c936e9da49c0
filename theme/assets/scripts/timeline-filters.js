/**
 * The filters of the timeline: an actor and a theme. What does not match is left out of the list and of the picture alike; the
 * choice stands in the address (`?actor=…&theme=…`), so that it can be kept and shared.
 */
const form = document.querySelector('.timeline-filters');
const entries = [...document.querySelectorAll('.timeline > li')].map((item) => ({
  item,
  links: [...document.querySelectorAll('.timeline-figure a')].filter(
    (link) => link.getAttribute('href') === `#${item.id}`,
  ),
  actors: (item.dataset.actors ?? '').split(' '),
  themes: (item.dataset.themes ?? '').split('|'),
}));

function begin() {
  read();
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    filter();
    keep();
  });
  addEventListener('popstate', read);
}

/** What the address asks for; what the page does not offer is passed over. */
function read() {
  const query = new URL(location.href).searchParams;
  for (const select of form.querySelectorAll('select')) {
    const wanted = query.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === wanted) ? wanted : '';
  }
  filter();
}

function filter() {
  const { actor, theme } = form.elements;
  let shown = 0;
  for (const { item, links, actors, themes } of entries) {
    const matches = (!actor.value || actors.includes(actor.value)) && (!theme.value || themes.includes(theme.value));
    item.hidden = !matches;
    links.forEach((link) => link.classList.toggle('off', !matches));
    shown += matches ? 1 : 0;
  }
  form.querySelector('output').textContent = `${shown} of ${entries.length} entries`;
}

function keep() {
  const address = new URL(location.href);
  for (const [name, value] of new FormData(form)) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(null, '', address);
}

if (form) begin();
