/** What opens below a comment: an answer, other words for it, its history, and what else the person wrote. */

import { fill, h, safeBody } from '../lib/dom.js';
import { count, excerpt, moment, plain, time } from '../lib/format.js';
import { field, showErrors } from '../lib/form.js';
import { keepText } from './kept.js';
import { placeTag } from './verdict.js';

function writing({ label, hint, value = '', name, yes, send, close }) {
  const text = h('textarea', { name: 'body', rows: 5, required: true, maxlength: 10000, value });
  const forget = keepText(text, name);
  const go = h('button', { type: 'submit', class: 'primary' }, yes);
  const form = h('form', { class: 'stack', 'aria-label': label, onsubmit: async (event) => {
    event.preventDefault();
    go.disabled = true;
    try {
      await send(text.value);
      forget();
    } catch (problem) {
      showErrors(form, problem);
    } finally {
      go.disabled = false;
    }
  } },
  field(label, text, { hint }),
  h('div', { class: 'buttons' }, go, h('button', { type: 'button', onclick: () => {
    forget();
    close();
  } }, 'Cancel')));
  text.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') form.requestSubmit();
    if (event.key === 'Escape') close();
  });
  return form;
}

/** A public answer with the badge; one that is not published yet is approved first. */
export function replyPanel(comment, { api, desk, close, done }) {
  const held = comment.status !== 'approved';
  let waits = held;
  return writing({
    label: `Your public answer to ${comment.author.name}`,
    hint: held ? 'The comment is published first, then your answer below it. Ctrl+Enter sends.' : 'Published at once, with your badge. Ctrl+Enter sends.',
    name: `reply.${comment.id}`,
    yes: held ? 'Approve and publish answer' : 'Publish answer',
    close,
    send: async (body) => {
      if (waits) await api.post(`/moderation/comments/${comment.id}/approve`, { expected: comment.status });
      waits = false; // should the answer fail, it alone is tried again
      await api.post(`/moderation/comments/${comment.id}/reply`, { body });
      desk.say(`Your answer to ${comment.author.name} is published.`);
      desk.recount().catch(() => {});
      done(held);
    },
  });
}

/** Other words; the former ones stay in the history. */
export function editPanel(comment, { api, desk, close, done }) {
  return writing({
    label: `The words of ${comment.author.name}`,
    hint: 'Markdown. What it said before stays in its history.',
    value: comment.source,
    name: `edit.${comment.id}`,
    yes: 'Save',
    close,
    send: async (body) => {
      const { data } = await api.patch(`/moderation/comments/${comment.id}`, { body });
      desk.say('Saved.');
      done(data);
    },
  });
}

/** Everything that was done to it, and from where it came. */
export function historyPanel(comment) {
  const lines = comment.history.map((line) => {
    const cut = line.indexOf(' ');
    const at = line.slice(0, cut);
    return h('li', {}, Number.isNaN(Date.parse(at)) ? line : [time(at, moment), ' ', line.slice(cut + 1)]);
  });
  const facts = [
    ['Written', moment(comment.publishedAt)], ['Edited', comment.editedAt && moment(comment.editedAt)],
    ['Address', comment.author.email], ['Website', comment.author.website],
    ['Network address', comment.ip], ['Browser', comment.userAgent],
  ].filter(([, value]) => value);
  return h('section', { class: 'stack', 'aria-label': 'History' }, h('h2', { class: 'sub' }, 'History'),
    lines.length ? h('ol', { class: 'history' }, lines) : h('p', { class: 'quiet' }, 'Nothing was done to it yet.'),
    h('dl', {}, facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])));
}

/** What else came from the same address, wherever it stands. */
export async function othersPanel(comment, { api }) {
  const list = h('ul', { class: 'plainlist' });
  const more = h('button', { type: 'button', class: 'small', hidden: true }, 'Show more');
  const status = h('p', { class: 'quiet', role: 'status' });
  let cursor = null;
  let shown = 0;
  async function page() {
    const { data, next } = await api.get(`/moderation/comments/${comment.id}/others`, { limit: 10, cursor });
    list.append(...data.data.map(other));
    shown += data.data.length;
    cursor = next;
    more.hidden = !next;
    status.textContent = shown ? `${count(shown, 'other comment')}${next ? ', and more' : ''}` : 'Nothing else came from this address.';
  }
  more.addEventListener('click', () => page().catch((problem) => fill(status, problem.message)));
  await page();
  return h('section', { class: 'stack', 'aria-label': `Other comments of ${comment.author.name}` },
    h('h2', { class: 'sub' }, `Other comments of ${comment.author.name}`), status, list, more);
}

function other(its) {
  return h('li', {}, placeTag(its.status), ' ', time(its.publishedAt), ' ',
    h('a', { href: `#/moderation/${its.id}` }, its.article.title ?? 'an article that is not published'), h('br'), excerpt(plain(its.body), 140));
}

/** The comment that this one answers. */
export async function parentPanel(comment, { api }) {
  const { data } = await api.get(`/moderation/comments/${comment.parent}`);
  return h('section', { class: 'stack', 'aria-label': 'The comment it answers' }, h('h2', { class: 'sub' }, `${data.author.name} wrote`), safeBody(data.body));
}

/** Who would hear of it by mail when it is published. */
export async function hearersPanel(comment, { api }) {
  const { data } = await api.get('/admin/mail/who-would-hear', { comment: comment.id });
  return h('section', { class: 'stack', 'aria-label': 'Who hears of it' }, h('h2', { class: 'sub' }, 'Who hears of it by mail'),
    data.data.length ? h('ul', { class: 'plainlist' }, data.data.map((its) => h('li', {},
      h('span', { class: ['tag', its.hears && 'good'] }, its.hears ? 'Hears of it' : 'Does not'), ` ${its.recipient} (${its.as})`, its.reason ? `: ${its.reason}` : '')))
      : h('p', { class: 'quiet' }, 'Nobody.'));
}
