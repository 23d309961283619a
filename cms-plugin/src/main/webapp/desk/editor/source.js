/** The text as it is written, in HTML or Markdown: for what the rich-text editor does not know, and for those who like it. */

import { h } from '../lib/dom.js';

/**
 * @param {{text: string, label: string, changed: () => void, pictures: Function, markdown: boolean}} options
 * @returns {{element: HTMLElement, value: () => string, focus: () => void, close: () => void}}
 */
export function sourceEditor({ text, label, changed, pictures, markdown }) {
  const area = h('textarea', { class: 'source', 'aria-label': label, rows: 24, spellcheck: markdown ? 'true' : 'false', value: text });
  area.addEventListener('input', changed);
  const add = h('button', { type: 'button', class: 'small', onclick: () => pictures().then(insertPictures).catch(() => {}) }, 'Picture …');
  area.addEventListener('drop', take);
  area.addEventListener('paste', take);

  function take(event) {
    const files = [...((event.dataTransfer ?? event.clipboardData)?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (!files.length) return;
    event.preventDefault();
    pictures(files).then(insertPictures).catch(() => {});
  }

  function insertPictures(chosen) {
    for (const { url, alt, caption } of chosen) {
      const escaped = (value) => String(value ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      const words = markdown
        ? `![${(alt ?? '').replace(/[[\]]/g, '')}](${url})\n`
        : `<figure><img src="${escaped(url)}" alt="${escaped(alt)}">${caption ? `<figcaption>${escaped(caption)}</figcaption>` : ''}</figure>\n`;
      area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
    }
    changed();
    area.focus();
  }

  return {
    element: h('div', { class: 'stack' }, h('div', { class: 'line' }, add), area),
    value: () => area.value,
    focus: () => area.focus(),
    close: () => {},
  };
}
