import { typedAddress } from './addresses.js';
import { theOnly } from './elements.js';

/** On the page of a class: prints the handout, shows passages as slides, and adds their addresses for paper. */
theOnly('.class-tools button', HTMLButtonElement).addEventListener('click', () => print());
for (const passage of document.querySelectorAll('.class-passage')) begin(passage);

/** @param {Element} passage */
function begin(passage) {
  const link = theOnly('.permalink', HTMLAnchorElement, passage);
  const shown = {
    id: link.pathname.split('/').at(-2) ?? '',
    address: link.href,
    locator: link.dataset['locator'] ?? '',
    sentences: [...passage.querySelectorAll('.passage-words span')].map((sentence) => sentence.textContent),
  };
  link.dataset['typed'] ??= typedAddress(shown);
  theOnly('button', HTMLButtonElement, passage).addEventListener('click', async () => {
    const { openSlides } = await import('./slide.js');
    await openSlides([shown]);
  });
}
