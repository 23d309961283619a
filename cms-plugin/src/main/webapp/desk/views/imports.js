/** Taking over what was written elsewhere: first a trial, then in earnest. */

import { fill, h } from '../lib/dom.js';
import { checkbox, field } from '../lib/form.js';
import { count, moment } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';
import { nameOf, remember } from '../lib/recent.js';

const STATES = { running: 'accent', done: 'good', failed: 'bad' };

export const title = 'Import';

export async function open({ main, api, desk }) {
  const file = h('input', { type: 'file', accept: '.xml,.wxr,application/xml,text/xml', required: true });
  const trial = checkbox('Only try it: nothing is written, you get the account of what would become of everything', { name: 'dryRun', checked: true });
  const bar = h('progress', { value: 0, max: 1, 'aria-label': 'Upload', hidden: true });
  const go = h('button', { type: 'submit', class: 'primary' }, 'Begin');
  const form = h('form', { class: 'sheet' }, h('p', {}, 'An export of WordPress (Tools → Export → All content). Nobody is mailed; the same file again changes nothing.'),
    field('File', file), trial, bar, h('div', { class: 'buttons' }, go));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const [chosen] = file.files;
    if (!chosen) return;
    go.disabled = true;
    bar.hidden = false;
    try {
      const dryRun = trial.querySelector('input').checked;
      const { data } = await api.upload('/admin/imports', chosen, { query: { dryRun }, type: 'application/xml', progress: (part) => (bar.value = part) });
      remember(data.id, chosen.name);
      desk.go(`/imports/${data.id}`);
    } catch (problem) {
      desk.fail(problem);
    } finally {
      go.disabled = false;
      bar.hidden = true;
    }
  });
  const runs = pagedList({
    label: 'Imports',
    empty: 'Nothing was imported yet.',
    load: (cursor) => api.get('/admin/imports', { cursor, limit: 20 }),
    row: ({ id, state, dryRun, startedAt, counts, error }) => h('li', {},
      h('a', { class: 'row-title', href: `#/imports/${encodeURIComponent(id)}` }, nameOf(id) ?? `${dryRun ? 'Trial' : 'Import'} of ${moment(startedAt)}`),
      h('div', { class: 'meta' }, h('span', { class: ['tag', STATES[state]] }, state), dryRun ? h('span', { class: 'tag' }, 'trial') : null, h('span', {}, moment(startedAt)),
        error ? h('span', {}, error.detail) : [h('span', {}, `${count(counts.imported, 'thing')} ${dryRun ? 'would be taken' : 'taken'}`),
          counts.unchanged ? h('span', {}, `${counts.unchanged} here already`) : null, counts.skipped ? h('span', {}, `${counts.skipped} left out`) : null, counts.failed ? h('span', { class: 'tag bad' }, `${counts.failed} failed`) : null])),
  });
  fill(main, form, h('h2', {}, 'Imports until now'), runs.element);
  await runs.reload();
}
