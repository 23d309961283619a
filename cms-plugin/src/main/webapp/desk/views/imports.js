/** Taking over what was written elsewhere: first a trial, then in earnest. */

import { fill, h } from '../lib/dom.js';
import { checkbox, field } from '../lib/form.js';
import { bytes, moment } from '../lib/format.js';
import { forget, remembered, remember } from '../lib/recent.js';

export const title = 'Import';

export async function open({ main, api, desk }) {
  const file = h('input', { type: 'file', accept: '.xml,.wxr,.jsonl,.ndjson,application/xml,text/xml,application/x-ndjson', required: true });
  const trial = checkbox('Only try it: nothing is written, you get the account of what would become of everything', { name: 'dryRun', checked: true });
  const bar = h('progress', { value: 0, max: 1, 'aria-label': 'Upload', hidden: true });
  const go = h('button', { type: 'submit', class: 'primary' }, 'Begin');
  const form = h('form', { class: 'sheet' }, h('p', {}, 'An export of WordPress (Tools → Export → All content), or one of this site. Nobody is mailed; the same file again changes nothing.'),
    field('File', file), trial, bar, h('div', { class: 'buttons' }, go));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const [chosen] = file.files;
    if (!chosen) return;
    go.disabled = true;
    bar.hidden = false;
    try {
      const dryRun = trial.querySelector('input').checked;
      const type = /\.(jsonl|ndjson)$/i.test(chosen.name) ? 'application/x-ndjson' : 'application/xml';
      const { data } = await api.upload('/admin/imports', chosen, { query: { dryRun }, type, progress: (part) => (bar.value = part) });
      remember({ id: data.id, name: chosen.name, size: chosen.size, dryRun, at: new Date().toISOString() });
      desk.go(`/imports/${data.id}`);
    } catch (problem) {
      desk.fail(problem);
    } finally {
      go.disabled = false;
      bar.hidden = true;
    }
  });
  const recent = remembered();
  fill(main, form, recent.length ? [h('h2', {}, 'Begun from this browser'), h('ul', { class: 'rows' }, recent.map((one) => h('li', {},
    h('a', { href: `#/imports/${encodeURIComponent(one.id)}` }, one.name),
    h('div', { class: 'meta' }, h('span', {}, moment(one.at)), h('span', {}, bytes(one.size)), one.dryRun ? h('span', { class: 'tag' }, 'trial') : null,
      h('button', { type: 'button', class: 'plain small', onclick: (event) => {
        forget(one.id);
        event.currentTarget.closest('li').remove();
      } }, 'Take off the list')))))] : null);
}
