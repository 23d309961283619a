/** Mail that came in: what became of it and why; what is held can be taken. */

import { h, fill } from '../lib/dom.js';
import { moment, time } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';

export const OUTCOMES = [['', 'All'], ['held', 'Held'], ['accepted', 'Taken'], ['ignored', 'Ignored'], ['rejected', 'Sent back']];
const WORDS = { held: ['Held for you', 'warn'], accepted: ['Taken', 'good'], ignored: ['Ignored', ''], rejected: ['Sent back', 'bad'] };

/** The list of what came in, of one outcome or of all. */
export function incomingList(outcome, { api, desk }) {
  const paged = pagedList({
    load: (cursor) => api.get('/admin/mail/incoming', { outcome, limit: 25, cursor }),
    row,
    empty: 'No mail came in.',
    label: 'Mail that came in',
  });

  function row(mail) {
    const item = h('li', {});
    draw(item, mail);
    return item;
  }

  function draw(item, mail) {
    const [words, tone] = WORDS[mail.outcome] ?? [mail.outcome, ''];
    fill(item, h('div', { class: 'line' }, h('span', { class: ['tag', tone] }, words), h('strong', {}, mail.sender ?? 'no sender')),
      h('p', {}, mail.subject || 'without a subject'), mail.reason && h('p', { class: 'quiet' }, mail.reason),
      mail.attachments?.length > 0 && h('p', { class: 'quiet' }, `Not kept: ${mail.attachments.join(', ')}`),
      h('p', { class: 'meta' }, time(mail.at, moment), mail.comment && h('a', { href: `#/moderation/${mail.comment}` }, 'The comment'),
        mail.correspondence && h('a', { href: `#/correspondence/${mail.correspondence}` }, 'The exchange'),
        h('a', { href: api.address(`/admin/mail/incoming/${mail.id}/raw`).href, download: '' }, 'As it came')),
      mail.outcome === 'held' && h('div', { class: 'buttons' }, h('button', { type: 'button', 'aria-label': `Take the mail of ${mail.sender ?? 'nobody'}`, onclick: () => take(item, mail) }, 'Take it')));
  }

  async function take(item, mail) {
    try {
      const { data } = await api.post(`/admin/mail/incoming/${mail.id}/accept`, {});
      draw(item, { ...mail, ...data });
      desk.say('It was taken as if nothing had spoken against it.');
    } catch (problem) {
      desk.fail(problem);
    }
  }

  return paged;
}

/** What a look into the mailbox has brought, in words. */
export function fetchedWords(data) {
  if (data.problem) return `The mailbox could not be read: ${data.problem}`;
  const facts = [['accepted', 'taken'], ['held', 'held'], ['ignored', 'ignored'], ['rejected', 'sent back'], ['failed', 'left for another try']]
    .filter(([name]) => data[name] > 0).map(([name, words]) => `${data[name]} ${words}`);
  return facts.length ? `Looked into the mailbox: ${facts.join(', ')}.` : 'Looked into the mailbox: nothing new.';
}
