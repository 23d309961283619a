/** One webhook: what it hears of, whether that arrives, and its secret. */

import { fill, h } from '../lib/dom.js';
import { moment, time } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';
import { useStyles } from '../lib/style.js';
import { showSecret, webhookForm } from '../work/webhookform.js';
import { stateTag } from './webhooks.js';

export const title = 'Webhook';

const STATES = { waiting: ['Waiting', 'accent'], delivered: ['Delivered', 'good'], failed: ['Failed', 'bad'] };

export async function open({ main, params, api, desk }) {
  await useStyles('work.css');
  const address = `/admin/webhooks/${params.id}`;
  const { data } = await api.get(address);
  const top = h('div', { class: 'stack' });
  const paged = pagedList({
    load: (cursor) => api.get(`${address}/deliveries`, { limit: 25, cursor }),
    row,
    empty: 'It was told nothing yet.',
    label: 'What it was told',
  });

  function row(its) {
    const [words, tone] = STATES[its.state] ?? [its.state, ''];
    const waits = its.state === 'waiting';
    return h('li', {}, h('div', { class: 'line' }, h('span', { class: ['tag', tone] }, words), h('strong', {}, its.type), (!waits || its.attempts > 0 || data.failingSince)
      && h('button', { type: 'button', class: 'small', 'aria-label': `${waits ? 'Send now' : 'Send again'}: ${its.type} number ${its.number}`, onclick: () => resend(its) }, waits ? 'Send now' : 'Send again')),
    its.answer && h('p', {}, its.answer), h('p', { class: 'meta' }, time(its.createdAt, moment), h('span', {}, `${its.attempts} ${its.attempts === 1 ? 'try' : 'tries'}`),
      waits && h('span', {}, new Date(its.nextTryAt) > new Date() ? ['next try ', time(its.nextTryAt)] : 'waits for its turn'), h('code', {}, its.messageId)));
  }

  async function resend(its) {
    try {
      await api.post(`${address}/deliveries/${its.number}/resend`, {});
      desk.say(its.state === 'waiting' ? 'It is tried now.' : 'It is sent again.');
      await paged.reload();
    } catch (problem) {
      desk.fail(problem);
    }
  }

  async function rotate() {
    const sure = await desk.ask('Renew the secret?', { detail: 'The former secret signs as well for a day, so that you have time to put the new one in place.', yes: 'Renew' });
    if (!sure) return;
    try {
      const answer = await api.post(`${address}/rotate`, {});
      await showSecret(desk, answer.data.secret, 'This is the new secret. It is shown this once.');
    } catch (problem) {
      desk.fail(problem);
    }
  }

  async function remove(webhook) {
    const sure = await desk.ask('Delete this webhook?', { detail: `${webhook.url} hears nothing any longer, and what it was told is forgotten.`, yes: 'Delete', danger: true });
    if (!sure) return;
    try {
      await api.delete(address);
      desk.say('Deleted.');
      desk.go('/webhooks');
    } catch (problem) {
      desk.fail(problem);
    }
  }

  function show(webhook) {
    desk.heading(title, h('button', { type: 'button', onclick: rotate }, 'Renew secret …'), h('button', { type: 'button', class: 'danger', onclick: () => remove(webhook) }, 'Delete …'),
      h('a', { class: 'button', href: '#/webhooks' }, 'All webhooks'));
    fill(top, h('p', { class: 'line' }, h('strong', {}, webhook.url), stateTag(webhook)), webhook.enabled && webhook.failingSince
      && h('p', { class: 'note' }, 'It does not answer as it should: what it was told below says why. It rests between two calls, longer each time, up to five minutes; “Send now” ends the rest.'), webhookForm(webhook, 'Save', async (details) => {
      show((await api.put(address, details)).data);
      desk.say('Saved.');
    }), h('h2', {}, 'What it was told'));
  }

  show(data);
  fill(main, top, paged.element);
  await paged.reload();
}
