/** Words, addresses, domains and networks whose comments are always held. */

import { fill, h } from '../lib/dom.js';
import { moment, time } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';
import { useStyles } from '../lib/style.js';
import { endField, endOf } from '../work/block.js';

export const title = 'Blocks';

const KINDS = [['word', 'A word or phrase'], ['address', 'An email address'], ['domain', 'A domain'], ['network', 'A network address or range']];

export async function open({ main, api, desk }) {
  await useStyles('work.css');
  const paged = pagedList({
    load: (cursor) => api.get('/moderation/blocks', { cursor }),
    row,
    empty: 'Nothing is blocked.',
    label: 'Blocks',
  });

  function row(block) {
    const over = block.until && new Date(block.until) < new Date();
    return h('li', {}, h('div', { class: 'line' }, h('span', { class: 'tag' }, block.kind), h('strong', {}, block.value),
      over && h('span', { class: 'tag' }, 'over'), h('button', { type: 'button', class: 'small', 'aria-label': `Lift the block of ${block.value}`, onclick: () => lift(block) }, 'Lift')),
    block.note && h('p', {}, block.note),
    h('p', { class: 'meta' }, h('span', {}, block.until ? ['until ', time(block.until, moment)] : 'for ever'), h('span', {}, 'by ', block.by), time(block.createdAt)));
  }

  async function lift(block) {
    try {
      await api.delete(`/moderation/blocks/${block.id}`);
      desk.say(`${block.value} is no longer blocked.`, { undo: () => put(block).then(paged.reload).catch(desk.fail) });
      await paged.reload();
    } catch (problem) {
      desk.fail(problem);
    }
  }

  const put = ({ kind, value, note, until }) => api.post('/moderation/blocks', { kind, value, note: note || null, until: until ?? null });

  async function add() {
    const added = await desk.ask('Block', {
      detail: 'Comments that have it are still taken, and always held. The same once more changes its end and its note.',
      yes: 'Block',
      fields: [{ name: 'kind', label: 'What', choices: KINDS, value: 'word' },
        { name: 'value', label: 'Which', required: true, maxlength: 254, hint: 'casino · somebody@example.org · example.org · 192.0.2.0/24' }, endField,
        { name: 'note', label: 'Note for your colleagues', maxlength: 500 }],
      act: ({ kind, value, note, days }) => put({ kind, value, note, until: endOf(days) }),
    });
    if (added) await paged.reload();
  }

  fill(main, paged.element);
  desk.heading(title, h('button', { type: 'button', class: 'primary', onclick: add }, 'Block …'));
  await paged.reload();
}
