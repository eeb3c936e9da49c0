/** Lights, in a network, the name under the pointer or with the focus, those it has lines to, and these lines. */
const NAMESPACE = 'http://www.w3.org/2000/svg';

for (const picture of document.querySelectorAll('.company-figure svg')) {
  const names = [...picture.querySelectorAll('a')];
  const lines = document.createElementNS(NAMESPACE, 'path');
  lines.classList.add('near-lines');
  picture.insertBefore(lines, names[0]);
  for (const name of names) {
    name.addEventListener('focus', () => light(name));
    name.addEventListener('pointerenter', () => light(name));
    name.addEventListener('blur', settle);
    name.addEventListener('pointerleave', settle);
  }

  function light(name) {
    const near = (name.dataset.with ?? '')
      .split(' ')
      .filter(Boolean)
      .map((index) => names[index]);
    names.forEach((other) => other.classList.toggle('near', other === name || near.includes(other)));
    lines.setAttribute('d', near.map((other) => `M${middle(name)}L${middle(other)}`).join(''));
    picture.classList.add('lit-up');
  }

  /** What has the focus stays lit when the pointer goes. */
  function settle() {
    const focused = names.find((name) => name === document.activeElement);
    if (focused) return light(focused);
    picture.classList.remove('lit-up');
    lines.removeAttribute('d');
  }
}

const middle = (name) => {
  const box = name.querySelector('rect');
  return `${box.x.baseVal.value + box.width.baseVal.value / 2} ${box.y.baseVal.value + box.height.baseVal.value / 2}`;
};
