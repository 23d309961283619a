/** Which other programs hear of what happens. */

import { fill, h } from '../lib/dom.js';
import { pagedList } from '../lib/paging.js';
import { moment, time } from '../lib/format.js';
import { useStyles } from '../lib/style.js';
import { showSecret, webhookForm } from '../work/webhookform.js';

export const title = 'Webhooks';

export function stateTag(webhook) {
  if (!webhook.enabled) return h('span', { class: 'tag bad' }, `Off: ${webhook.switchedOff ?? 'switched off'}`);
  return webhook.failingSince ? h('span', { class: 'tag warn' }, 'Failing since ', time(webhook.failingSince, moment)) : h('span', { class: 'tag good' }, 'On');
}

export async function open({ main, api, desk }) {
  await useStyles('work.css');
  const paged = pagedList({
    load: (cursor) => api.get('/admin/webhooks', { cursor }),
    row: (webhook) => h('li', {}, h('div', { class: 'line' }, h('a', { href: `#/webhooks/${webhook.id}` }, h('strong', {}, webhook.url)), stateTag(webhook)),
      webhook.description && h('p', {}, webhook.description), h('p', { class: 'meta' }, h('span', {}, webhook.events.length ? webhook.events.join(', ') : 'everything'), h('span', {}, 'made ', time(webhook.createdAt)))),
    empty: 'No program is told.',
    label: 'Webhooks',
  });
  const place = h('div', { class: 'stack' });

  function add() {
    fill(place, h('h2', {}, 'A new webhook'), webhookForm(null, 'Make it', async (details) => {
      const { data } = await api.post('/admin/webhooks', details);
      fill(place);
      await paged.reload();
      await showSecret(desk, data.secret, 'Messages are signed with it. It is shown this once; keep it where the program that is told finds it.');
    }));
    place.querySelector('input').focus();
  }

  desk.heading(title, h('button', { type: 'button', class: 'primary', onclick: add }, 'New webhook'));
  fill(main, place, paged.element);
  await paged.reload();
}
