/** The text of an article in the editor that fits: rich text, or the source when rich text would lose something. */

import { ask } from '../lib/dialog.js';
import { fill, h } from '../lib/dom.js';
import { forText } from '../lib/pictures.js';
import { losses } from './html.js';
import { richEditor } from './rich.js';
import { sourceEditor } from './source.js';

/**
 * @param {{body: string, format: string}} start
 * @param {() => void} changed
 */
export function textEditor(start, changed) {
  const element = h('div', { class: 'text-editor stack' });
  const why = h('p', { class: 'note', hidden: true });
  const place = h('div');
  const modes = h('div', { class: 'tabs', role: 'group', 'aria-label': 'How to write' });
  const options = { label: 'Text of the article', changed, pictures: forText };
  let mode = null;
  let present = null;
  let given = '';
  let first = '';
  fill(element, modes, why, place);

  const buttons = Object.fromEntries([['rich', 'Rich text'], ['source', 'HTML'], ['markdown', 'Markdown']].map(([name, words]) => [
    name, h('button', { type: 'button', 'aria-pressed': 'false', onclick: () => change(name) }, words)]));
  fill(modes, Object.values(buttons));

  function show(next, text) {
    present?.close();
    mode = next;
    present = mode === 'rich' ? richEditor({ ...options, html: text }) : sourceEditor({ ...options, text, markdown: mode === 'markdown' });
    given = text;
    first = present.value();
    fill(place, present.element);
    for (const [name, button] of Object.entries(buttons)) button.setAttribute('aria-pressed', String(name === mode));
    buttons.markdown.hidden = mode !== 'markdown' && Boolean(text.trim());
  }

  function explain(lost) {
    why.hidden = !lost.length;
    why.textContent = lost.length ? `This text is shown as HTML, because the rich-text editor would take away: ${lost.join(', ')}.` : '';
  }

  /** Shows a text in the editor that fits it. */
  function set(text, textFormat) {
    const lost = textFormat === 'markdown' ? [] : losses(text ?? '');
    explain(lost);
    show(textFormat === 'markdown' ? 'markdown' : lost.length ? 'source' : 'rich', text ?? '');
  }

  /** What was only looked at is given back as it came. */
  function body() {
    const now = present.value();
    return now === first ? given : now;
  }

  async function change(next) {
    if (next === mode) return;
    const text = body();
    if (!text.trim()) {
      explain([]);
      show(next, '');
    } else if (next === 'markdown' || mode === 'markdown') {
      await ask('How this text is written', { no: null, detail: 'How a text is written is chosen while it is empty. Cut it, choose, and paste it.' });
      return;
    } else if (next === 'rich') {
      const lost = losses(text);
      if (lost.length) {
        const yes = await ask('Rich text would lose something', {
          danger: true, yes: 'Lose it and go on', no: 'Stay with HTML', detail: `It does not know: ${lost.join(', ')}.`,
        });
        if (!yes) return;
        changed();
      }
      explain([]);
      show('rich', text);
    } else {
      show('source', text);
    }
    present.focus();
  }

  set(start.body, start.format);
  return {
    element,
    set,
    /** The text and its format. */
    value: () => ({ body: body(), format: mode === 'markdown' ? 'markdown' : 'html' }),
    close: () => present.close(),
  };
}
