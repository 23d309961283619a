/** What waits, most urgent first; quiet when nothing does. */

import { fill, h } from '../lib/dom.js';
import { count, excerpt, moment, plain, time } from '../lib/format.js';
import { begun, kept } from '../editor/keep.js';

export const title = 'Today';

const FEW = 5;

export async function open({ main, api, desk }) {
  const { me } = desk;
  desk.heading(greeting());
  const parts = await Promise.all([
    unsaved(me, api),
    me.isModerator && waiting(api, '/moderation/comments', { status: 'held' }, 'held', (total) => `${count(total, 'comment')} held`, '#/moderation', 'To moderation', heldRow),
    me.isAuthor && waiting(api, '/correspondence', { state: 'asked' }, 'asked', (total) => `${count(total, 'person asks', 'people ask')} for an answer by email`, '#/correspondence', 'To correspondence', askedRow),
    me.isModerator && waiting(api, '/moderation/reports', {}, 'reports', (total) => `${count(total, 'report')} by readers`, '#/reports', 'To reports', reportRow),
    me.isAdministrator && waiting(api, '/admin/mail', { state: 'dead' }, 'dead', (total) => `${count(total, 'letter')} could not be delivered`, '#/mail', 'To mail', deadRow),
    me.isAuthor && waiting(api, '/editorial/articles', { status: 'scheduled' }, 'scheduled', (total) => `${count(total, 'article')} scheduled`, '#/articles?status=scheduled', 'To articles', scheduledRow),
  ]);
  const shown = parts.filter(Boolean);
  fill(main, shown.length ? shown : h('div', { class: 'nothing' }, h('p', {}, 'Nothing waits for you.'),
    me.isAuthor ? h('p', {}, h('a', { class: 'button', href: '#/articles/new' }, 'Write an article')) : null));
  desk.recount().catch(() => {});
}

function greeting() {
  const hour = new Date().getHours();
  return hour < 5 ? 'Good night' : hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
}

async function waiting(api, path, query, name, words, link, linkWords, row) {
  let answer;
  try {
    answer = await api.get(path, { ...query, limit: FEW });
  } catch (problem) {
    // one part that cannot be had must not hide the others; what is not theirs is not shown
    return problem.status === 403 || problem.status === 404 ? null : h('section', { class: 'sheet' }, h('p', { class: 'complaint' }, problem.message));
  }
  const { data, meta } = answer.data;
  if (!data.length) return null;
  const total = meta?.total ?? data.length;
  return h('section', { class: 'sheet', 'aria-labelledby': `today-${name}` },
    h('div', { class: 'head flat' }, h('h2', { id: `today-${name}` }, words(answer.next && !meta?.total ? `${total}+` : total)), h('a', { href: link }, linkWords)),
    h('ul', { class: 'plain-rows' }, data.map(row)));
}

async function unsaved(me, api) {
  const ids = kept(me.name);
  if (!ids.length) return null;
  const fresh = begun(me.name);
  const rows = await Promise.all(ids.map(async (id) => {
    if (fresh.has(id)) return h('li', {}, h('a', { href: `#/articles/new?kept=${id}` }, fresh.get(id)));
    try {
      const { data } = await api.get(`/editorial/articles/${id}`);
      return h('li', {}, h('a', { href: `#/articles/${id}` }, data.title || 'Untitled'));
    } catch {
      return null;
    }
  }));
  return h('section', { class: 'sheet', 'aria-labelledby': 'today-unsaved' }, h('h2', { id: 'today-unsaved' }, 'Not saved yet'),
    h('p', { class: 'quiet' }, 'What you typed is kept in this browser.'), h('ul', { class: 'plain-rows' }, rows));
}

function heldRow(comment) {
  return h('li', {}, h('a', { href: `#/moderation/${comment.id}` }, comment.author?.name ?? 'Somebody'), ' ',
    h('span', { class: 'quiet' }, 'on ', comment.article?.title ?? 'an article', ', ', time(comment.publishedAt)), h('p', {}, excerpt(plain(comment.body), 140)));
}

function askedRow(exchange) {
  return h('li', {}, h('a', { href: `#/correspondence/${exchange.id}` }, exchange.person?.name ?? 'Somebody'), ' ',
    h('span', { class: 'quiet' }, 'below ', exchange.article?.title ?? 'an article', ', ', time(exchange.askedAt)), h('p', {}, excerpt(plain(exchange.comment?.body), 140)));
}

function reportRow(report) {
  const { comment, reports: [latest] } = report;
  return h('li', {}, h('a', { href: `#/moderation/${comment.id}` }, comment.author.name), ' ',
    h('span', { class: 'quiet' }, 'on ', comment.article?.title ?? 'an article', ', ', time(latest.at)), h('p', {}, `“${excerpt(latest.reason, 140)}”`));
}

function deadRow(letter) {
  return h('li', {}, h('b', {}, letter.subject ?? letter.kind), ' ', h('span', { class: 'quiet' }, 'to ', letter.recipient), h('p', {}, excerpt(letter.reason, 140)));
}

function scheduledRow(article) {
  return h('li', {}, h('a', { href: `#/articles/${article.id}` }, article.title), ' ', h('span', { class: 'quiet' }, moment(article.scheduledAt)));
}
