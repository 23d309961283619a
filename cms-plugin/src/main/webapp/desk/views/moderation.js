/** The queues of comments: read, decide, take back; by keyboard, by thumb, one or many. */

import { fill, h } from '../lib/dom.js';
import { count, number } from '../lib/format.js';
import { field } from '../lib/form.js';
import { showKeys } from '../lib/keys.js';
import { pagedList } from '../lib/paging.js';
import { useStyles } from '../lib/style.js';
import { card } from '../work/card.js';
import { decider } from '../work/decide.js';

export const title = 'Moderation';

const QUEUES = [['held', 'Held'], ['approved', 'Published'], ['spam', 'Spam'], ['trash', 'Trash']];
const EMPTY = {
  held: 'Nothing waits. Everything that came in was decided.',
  approved: 'No comment is published.',
  spam: 'There is no spam.',
  trash: 'The trash is empty.',
};
const HELP = [['j, k', 'next and previous comment'], ['a', 'approve'], ['h', 'hold'], ['s', 'spam'], ['t', 'trash'], ['r', 'reply'], ['e', 'edit'],
  ['x', 'select; then a, h, s, t are for all that are selected'], ['u', 'undo, also the one before'], ['o', 'open'], ['/', 'search'], ['?', 'this help']];

export async function open({ main, query, api, desk }) {
  await useStyles('work.css');
  const status = QUEUES.some(([key]) => key === query.status) ? query.status : 'held';
  const { decide, undo } = decider({ api, desk });
  const tabs = h('nav', { class: 'tabs', 'aria-label': 'Queues' }, QUEUES.map(([key, words]) => h('a', {
    href: `#/moderation?status=${key}`, 'aria-current': key === status ? 'page' : null }, words,
  key === 'held' && desk.counts.held ? ` (${number(desk.counts.held)})` : '')));
  const bulk = h('div', { class: 'bulk', role: 'group', 'aria-label': 'What to do with the selected', hidden: true });
  const paged = pagedList({
    load: (cursor) => api.get('/moderation/comments', { status, q: query.q, article: query.article, limit: 25, cursor }),
    row,
    empty: query.q || query.article ? 'Nothing was found here. Other queues may have it.' : EMPTY[status],
    label: QUEUES.find(([key]) => key === status)[1],
    className: 'rows comments',
    loaded: (items, total) => total !== undefined && desk.heading(title, total ? h('span', { class: 'quiet' }, count(total, 'comment')) : ''),
  });
  fill(main, tabs, search(query, status, desk), bulk, paged.element);

  const rows = () => [...paged.list.children];
  const cards = () => rows().map((its) => its.firstElementChild);
  const selected = () => cards().filter((its) => its.box?.checked);
  const current = () => rows().find((its) => its.classList.contains('current'));

  const asking = await waiting();

  /** Who of those shown asks for an answer by email; authors may know, and the hundred who wait longest will do. */
  async function waiting() {
    if (!desk.me.isAuthor) return new Set();
    const { data } = await api.get('/correspondence', { state: 'asked', limit: 100 });
    return new Set(data.data.map((its) => its.id));
  }

  function row(comment) {
    const item = h('li', { tabindex: '-1', 'data-id': comment.id });
    draw(item, comment);
    item.addEventListener('focusin', () => mark(item));
    return item;
  }

  function draw(item, comment) {
    const made = card({ ...comment, asksByEmail: asking.has(comment.id) }, {
      api, desk, changed: (now) => draw(item, now), answered: () => leave([item]),
      decide: (its, action) => settle([its], action),
    }, { select: true });
    made.box.addEventListener('change', showBulk);
    fill(item, made);
  }

  function mark(item) {
    rows().forEach((its) => its.classList.toggle('current', its === item));
  }

  function go(by) {
    const all = rows();
    const at = all.indexOf(current());
    const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    if (!next) return;
    if (at === all.length - 1 && by > 0) paged.element.querySelector('.more:not([hidden])')?.click();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }

  /** Takes rows away and goes to the one that follows them. */
  function leave(items) {
    const next = rows().find((its, i, all) => !items.includes(its) && all.slice(0, i).some((before) => items.includes(before)))
      ?? rows().filter((its) => !items.includes(its)).pop();
    items.forEach((its) => its.remove());
    showBulk();
    if (next) next.focus();
    else paged.reload().then(() => (rows()[0] ?? main.querySelector('.tabs a')).focus());
  }

  async function settle(comments, action) {
    const items = rows().filter((its) => comments.some((comment) => comment.id === its.dataset.id));
    const places = items.map((item) => ({ item, next: item.nextElementSibling }));
    await decide(comments, action, {
      away: (changed) => leave(items.filter((its) => changed.some(({ comment }) => comment.id === its.dataset.id))),
      back: (changed) => {
        places.filter(({ item }) => changed.some(({ comment }) => comment.id === item.dataset.id)).reverse().forEach(({ item, next }) => paged.list.insertBefore(item, next?.isConnected ? next : null));
        fill(paged.element.querySelector('[role=status]'));
        items.find((its) => its.isConnected)?.focus();
      },
      meanwhile: (comment) => leave(items.filter((its) => its.dataset.id === comment.id)),
    });
  }

  function showBulk() {
    const many = selected().length;
    bulk.hidden = !many;
    if (many && bulk.dataset.many !== String(many)) {
      fill(bulk, h('strong', { role: 'status' }, `${count(many, 'comment')} selected`),
        [['approve', 'Approve', status !== 'approved'], ['hold', 'Hold', status !== 'held'], ['spam', 'Spam', status !== 'spam'], ['trash', 'Trash', status !== 'trash']]
          .filter(([, , may]) => may).map(([action, words]) => h('button', { type: 'button', onclick: () => all(action) }, words)),
        h('button', { type: 'button', class: 'plain', onclick: () => pick(true) }, 'Select all shown'),
        h('button', { type: 'button', class: 'plain', onclick: () => pick(false) }, 'Clear'));
    }
    bulk.dataset.many = String(many);
  }

  function pick(on) {
    cards().forEach((its) => its.box && (its.box.checked = on));
    showBulk();
  }

  const all = (action) => settle(selected().map((its) => its.comment), action).catch(desk.fail);
  const one = (action) => current()?.firstElementChild.act(action);
  const either = (action) => (selected().length ? all(action) : one(action));

  desk.keys({
    j: () => go(1), k: () => go(-1), a: () => either('approve'), h: () => either('hold'), s: () => either('spam'), t: () => either('trash'),
    r: () => one('reply'), e: () => one('edit'), u: undo, o: () => current() && desk.go(`/moderation/${current().dataset.id}`),
    x: () => current()?.firstElementChild.box?.click(), '/': () => main.querySelector('input[type=search]').focus(), '?': help,
  });
  await paged.reload();
}

function search(query, status, desk) {
  const words = h('input', { type: 'search', name: 'q', value: query.q ?? '', maxlength: 200 });
  return h('form', { class: 'filters', role: 'search', onsubmit: (event) => {
    event.preventDefault();
    desk.go(`/moderation?${new URLSearchParams({ status, ...(words.value.trim() && { q: words.value.trim() }), ...(query.article && { article: query.article }) })}`);
  } }, field('Search words, name, address or network address', words), h('button', { type: 'submit' }, 'Search'),
  (query.q || query.article) && h('a', { class: 'button', href: `#/moderation?status=${status}` }, 'Show all'),
  h('button', { type: 'button', class: 'plain keyboard', onclick: help }, 'Keyboard'));
}

function help() {
  showKeys('Moderating by keyboard', h('dl', { class: 'keys' }, HELP.map(([key, words]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, words)])));
}
