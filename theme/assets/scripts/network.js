/**
 * Highlights the name under the pointer or with the focus, its neighbors in the network, and the lines between them.
 */
const NAMESPACE = 'http://www.w3.org/2000/svg';

for (const picture of document.querySelectorAll('.company-figure svg')) begin(picture);

/** @param {Element} picture */
function begin(picture) {
  const names = [...picture.querySelectorAll('a')];
  const lines = document.createElementNS(NAMESPACE, 'path');
  lines.classList.add('near-lines');
  picture.insertBefore(lines, names[0] ?? null);
  for (const name of names) {
    name.addEventListener('focus', () => light(name));
    name.addEventListener('pointerenter', () => light(name));
    name.addEventListener('blur', settle);
    name.addEventListener('pointerleave', settle);
  }

  /** @param {SVGAElement | HTMLAnchorElement} name */
  function light(name) {
    const near = (name.dataset.with ?? '')
      .split(' ')
      .filter(Boolean)
      .flatMap((index) => names[Number(index)] ?? []);
    names.forEach((other) => other.classList.toggle('near', other === name || near.includes(other)));
    lines.setAttribute('d', near.map((other) => `M${middle(name)}L${middle(other)}`).join(''));
    picture.classList.add('lit-up');
  }

  /** The name with the focus stays highlighted when the pointer leaves. */
  function settle() {
    const focused = names.find((name) => name === document.activeElement);
    if (focused) {
      light(focused);
      return;
    }
    picture.classList.remove('lit-up');
    lines.removeAttribute('d');
  }
}

/** @param {Element} name */
function middle(name) {
  const box = name.querySelector('rect');
  if (!box) throw new Error('A name of the network has no box.');
  return `${box.x.baseVal.value + box.width.baseVal.value / 2} ${box.y.baseVal.value + box.height.baseVal.value / 2}`;
}
