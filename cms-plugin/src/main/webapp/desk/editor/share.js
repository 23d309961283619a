/** How the article will look where somebody shares its link. */

import { fill, h } from '../lib/dom.js';
import { excerpt, plain } from '../lib/format.js';

export function sharePreview(values) {
  const card = h('div', { class: 'share-card' });
  const element = h('details', { class: 'sheet' }, h('summary', {}, 'When it is shared'), card,
    h('p', { class: 'hint' }, 'Made from title, excerpt and picture. Other sites decide themselves what they show.'));
  element.addEventListener('toggle', update);

  function update() {
    if (!element.open) return;
    const now = values();
    const text = now.excerpt || (now.format === 'markdown' ? now.body : plain(now.body));
    const picture = document.querySelector('.article-picture')?.getAttribute('src');
    fill(card, now.image && picture ? h('img', { src: picture, alt: '' }) : null,
      h('small', {}, location.host), h('b', {}, now.title || 'Title'), h('span', {}, excerpt(text, 160)));
  }

  return { element, update };
}
