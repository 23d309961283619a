/** Who asked to be answered by email: the unanswered first, the one who waits longest on top. */

import { fill, h } from '../lib/dom.js';
import { count, excerpt, plain, time } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';
import { useStyles } from '../lib/style.js';
import { isKept } from '../work/kept.js';

export const title = 'Correspondence';

const STATES = [['asked', 'Unanswered'], ['answered', 'On its way'], ['delivered', 'Delivered'], ['bounced', 'Came back'], ['declined', 'Declined']];
const EMPTY = { asked: 'Nobody waits for an answer.', answered: 'No letter is on its way.', delivered: 'Nothing was delivered yet.',
  bounced: 'No letter came back.', declined: 'Nothing was declined.' };

export async function open({ main, query, api, desk }) {
  await useStyles('work.css');
  const state = STATES.some(([key]) => key === query.state) ? query.state : 'asked';
  const paged = pagedList({
    load: (cursor) => api.get('/correspondence', { state, limit: 25, cursor }),
    row,
    empty: EMPTY[state],
    label: STATES.find(([key]) => key === state)[1],
    loaded: (items, total) => total && desk.heading(title, h('span', { class: 'quiet' }, count(total, 'person', 'people'))),
  });
  fill(main, h('nav', { class: 'tabs', 'aria-label': 'States' }, STATES.map(([key, words]) => h('a', {
    href: `#/correspondence?state=${key}`, 'aria-current': key === state ? 'page' : null }, words))), paged.element);
  const links = () => [...paged.list.querySelectorAll('a.open')];
  const go = (by) => {
    const all = links();
    all[Math.min(all.length - 1, Math.max(0, all.indexOf(document.activeElement) + by))]?.focus();
  };
  desk.keys({ j: () => go(1), k: () => go(-1) });
  await paged.reload();
}

function row(its) {
  return h('li', {}, h('div', { class: 'line' }, h('a', { class: 'open', href: `#/correspondence/${its.id}` }, h('strong', {}, its.person.name)),
    its.proven ? h('span', { class: 'tag good' }, 'Address proven') : h('span', { class: 'tag' }, 'Address not proven'),
    its.comment?.status === 'held' && h('span', { class: 'tag warn' }, 'Comment held'), isKept(`answer.${its.id}`) && h('span', { class: 'tag accent' }, 'Draft')),
  h('p', {}, its.comment ? excerpt(plain(its.comment.body), 220) : 'The comment is gone.'),
  h('p', { class: 'meta' }, h('span', {}, 'asked ', time(its.askedAt)), its.answeredAt && h('span', {}, 'answered ', time(its.answeredAt)),
    its.article.title && h('span', {}, `on ${its.article.title}`)));
}
