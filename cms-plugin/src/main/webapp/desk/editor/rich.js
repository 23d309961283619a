/** The rich-text editor: ProseMirror with our schema, a toolbar, and pictures by button, drop and paste. */

import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { keymap } from 'prosemirror-keymap';
import { history } from 'prosemirror-history';
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { tableEditing } from 'prosemirror-tables';
import { h, isHarmless } from '../lib/dom.js';
import { ask } from '../lib/dialog.js';
import { BASE_KEYS, BLOCKS, BUTTONS, KEYS, hasMark, typing } from './commands.js';
import { read, write } from './html.js';
import { schema } from './schema.js';
import { toolbar } from './toolbar.js';

/**
 * @param {Object} options
 * @param {string} options.html
 * @param {string} options.label what screen readers call it
 * @param {() => void} options.changed
 * @param {(files?: File[]) => Promise<{url, alt, caption}[]>} options.pictures has pictures chosen, or uploads these
 * @returns {{element: HTMLElement, value: () => string, focus: () => void, close: () => void}}
 */
export function richEditor({ html, label, changed, pictures }) {
  const place = h('div', { class: 'rich-text' });
  const bar = toolbar(BLOCKS, BUTTONS, run);
  const element = h('div', { class: 'rich' }, bar.element, place);
  const view = new EditorView({ mount: place }, {
    state: EditorState.create({
      doc: read(html),
      plugins: [typing, keymap({ 'Mod-k': () => (askForLink(), true) }), keymap(KEYS), keymap(BASE_KEYS), history(), dropCursor(), gapCursor(), tableEditing()],
    }),
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'body rich-text' },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      bar.update(view.state);
      if (transaction.docChanged) changed();
    },
    handlePaste: (_, event) => takeFiles(event.clipboardData, null),
    handleDrop: (_, event, slice, moved) => !moved && takeFiles(event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })),
  });
  bar.update(view.state);

  function run(button) {
    if (button.name === 'link') askForLink();
    else if (button.name === 'picture') pictures().then((chosen) => insertPictures(chosen, null)).catch(() => {});
    else button.run(view.state, view.dispatch, view);
    if (button.name !== 'link' && button.name !== 'picture') view.focus();
  }

  function takeFiles(transfer, place) {
    const files = [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (!files.length) return false;
    pictures(files).then((chosen) => insertPictures(chosen, place?.pos ?? null)).catch(() => {});
    return true;
  }

  function insertPictures(chosen, at) {
    for (const { url, alt, caption } of chosen) {
      const figure = schema.nodes.figure.create({ src: url, alt: alt || null }, caption ? schema.text(caption) : null);
      const transaction = at === null ? view.state.tr.replaceSelectionWith(figure) : view.state.tr.insert(Math.min(at, view.state.doc.content.size), figure);
      view.dispatch(transaction.scrollIntoView());
    }
    view.focus();
  }

  async function askForLink() {
    const { link } = schema.marks;
    const { from, to, empty, $from } = view.state.selection;
    const present = link.isInSet($from.marks()) ?? (hasMark(view.state, link) ? linkBetween(from, to) : null);
    const answer = await ask(present ? 'Change the link' : 'Link', {
      yes: 'Apply',
      fields: [
        { name: 'href', label: 'Address', value: present?.attrs.href ?? '', hint: 'Leave it empty to take the link away.' },
        ...(empty && !present ? [{ name: 'text', label: 'Words' }] : []),
      ],
    });
    view.focus();
    if (!answer) return;
    const href = /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(answer.href.trim()) ? `https://${answer.href.trim()}` : answer.href.trim();
    const [start, end] = empty && present ? linkAround($from, link) : [from, to];
    let transaction = view.state.tr.removeMark(start, end, link);
    if (href && isHarmless(href)) {
      const mark = link.create({ href, title: present?.attrs.title ?? null });
      transaction = empty && !present
        ? transaction.replaceSelectionWith(schema.text(answer.text || href, [mark]), false)
        : transaction.addMark(start, end, mark);
    }
    view.dispatch(transaction);
  }

  function linkBetween(from, to) {
    let found = null;
    view.state.doc.nodesBetween(from, to, (node) => {
      found ??= schema.marks.link.isInSet(node.marks);
    });
    return found;
  }

  return {
    element,
    value: () => write(view.state.doc),
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

function linkAround($position, link) {
  const mark = link.isInSet($position.marks());
  const parent = $position.parent;
  let start = $position.start();
  let end = start;
  let open = false;
  parent.forEach((node, offset) => {
    const at = $position.start() + offset;
    if (mark.isInSet(node.marks)) {
      if (!open && end < $position.pos) start = at;
      if (start <= $position.pos) {
        open = true;
        end = at + node.nodeSize;
      }
    } else if (end < $position.pos) {
      open = false;
    }
  });
  return [start, end];
}
