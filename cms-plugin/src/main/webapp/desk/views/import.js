/** How an import goes, and its account: what became of everything in the file. */

import { fill, h } from '../lib/dom.js';
import { moment, number } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';

export const title = 'Import';

const OUTCOMES = { imported: 'good', unchanged: '', skipped: 'warn', failed: 'bad' };

const KINDS = [['items', 'Articles, pages and the like'], ['comments', 'Comments'], ['categories', 'Categories and tags'], ['authors', 'Authors']];
const FATES = [['imported', 'Taken over'], ['unchanged', 'Here already'], ['skipped', 'Left out, with a reason'], ['failed', 'Failed']];

/** How far it is, once the file was read to its end; that comes first. */
function progress({ counts, expected }) {
  const done = KINDS.reduce((sum, [kind]) => sum + (counts[kind] ?? 0), 0);
  return h('div', { class: 'stack' }, h('progress', { 'aria-label': 'Import', ...(expected && { max: expected, value: done }) }),
    h('p', { class: 'quiet' }, expected ? `${number(done)} of ${number(expected)}` : 'Reading the file to its end. Nothing is written before.'));
}

function tally(heading, names, counts) {
  return h('section', {}, h('h2', { class: 'sub' }, heading), h('dl', { class: 'tally' }, names.map(([name, words]) => [h('dt', {}, words), h('dd', {}, number(counts[name] ?? 0))])));
}

export async function open({ main, params, api, desk }) {
  const path = `/admin/imports/${encodeURIComponent(params.id)}`;
  const how = h('div', { class: 'sheet' });
  let timer = null;
  let running = false;
  const list = pagedList({
    label: 'Account',
    empty: () => (running ? 'It is shown when the import has ended.' : 'There is nothing in it.'),
    load: (cursor) => api.get(`${path}/items`, { cursor, limit: 50 }),
    row: (item) => h('li', {}, h('div', { class: 'meta' }, h('span', { class: ['tag', OUTCOMES[item.outcome]] }, item.outcome), h('span', {}, item.type), h('code', {}, item.sourceId),
      item.id && item.type === 'item' ? h('a', { href: `#/articles/${item.id}` }, 'Open') : null), item.reason ? h('p', {}, item.reason) : null),
  });
  fill(main, h('p', {}, h('a', { href: '#/imports' }, 'All imports')), how, h('h2', {}, 'Account'), list.element);
  await look();
  await list.reload();

  async function look() {
    const { data } = await api.get(path);
    running = data.state === 'running';
    desk.heading(data.dryRun ? 'Trial of an import' : 'Import');
    fill(how, h('div', { class: 'line' }, h('span', { class: ['tag', { done: 'good', failed: 'bad' }[data.state] ?? 'accent'] }, { running: 'running', done: 'done', failed: 'failed' }[data.state] ?? data.state),
      h('span', { class: 'quiet' }, `begun ${moment(data.startedAt)}${data.finishedAt ? `, ended ${moment(data.finishedAt)}` : ''}`)),
    running ? progress(data) : null,
    data.error ? h('p', { class: 'complaint' }, data.error.line ? `Line ${data.error.line}, column ${data.error.column}: ` : '', data.error.detail) : null,
    data.error?.line ? h('p', {}, 'Nothing was written.') : h('div', { class: 'fields' }, tally('What is in the file', KINDS, data.counts), tally(data.dryRun ? 'What would become of it' : 'What became of it', FATES, data.counts)),
    data.dryRun && data.state === 'done' ? h('p', { class: 'note' }, 'This was a trial: nothing was written. ', h('a', { href: '#/imports' }, 'Now in earnest')) : null);
    if (running && main.isConnected) {
      timer = setTimeout(() => look().catch(desk.fail), 1000);
    } else if (timer) {
      timer = null;
      desk.say(data.state === 'done' ? 'The import is done.' : 'The import failed.', { bad: data.state === 'failed' });
      await list.reload();
    }
  }

  return () => clearTimeout(timer);
}
