/**
 * A form of filters above a list. Its selection is in the address (`?actor=…`), so that it can be kept and shared.
 * @param {HTMLFormElement} form
 * @param {(chosen: FormData) => void} apply Shows what matches the selection.
 */
export function filterForm(form, apply) {
  read(form, apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => {
    apply(new FormData(form));
    keep(form);
  });
  addEventListener('popstate', () => read(form, apply));
}

/**
 * Reads the selection from the address, and ignores values that the page does not offer.
 * @param {HTMLFormElement} form
 * @param {(chosen: FormData) => void} apply
 */
function read(form, apply) {
  const query = new URL(location.href).searchParams;
  for (const select of form.querySelectorAll('select')) {
    const wanted = query.get(select.name) ?? '';
    select.value = [...select.options].some((option) => option.value === wanted) ? wanted : '';
  }
  apply(new FormData(form));
}

/** @param {HTMLFormElement} form */
function keep(form) {
  const address = new URL(location.href);
  for (const [name, value] of new FormData(form)) {
    if (value) address.searchParams.set(name, String(value));
    else address.searchParams.delete(name);
  }
  history.replaceState(null, '', address);
}
