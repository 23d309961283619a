/** What readers reported, with the comment and what can be done. */

import { fill, h } from '../lib/dom.js';
import { count, time } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';
import { useStyles } from '../lib/style.js';
import { card } from '../work/card.js';
import { decider } from '../work/decide.js';

export const title = 'Reports';

export async function open({ main, api, desk }) {
  await useStyles('work.css');
  const { decide, undo } = decider({ api, desk });
  const paged = pagedList({
    load: (cursor) => api.get('/moderation/reports', { limit: 20, cursor }),
    row,
    empty: 'Nothing was reported.',
    label: 'Reported comments',
    className: 'rows comments',
  });

  function row({ comment, reports }) {
    const item = h('li', { tabindex: '-1' });
    const dismiss = async () => {
      try {
        await api.delete(`/moderation/reports/${comment.id}`);
        desk.say('Dismissed. The comment stays.');
        leave(item);
      } catch (problem) {
        desk.fail(problem);
      }
    };
    const draw = (its) => fill(item, h('div', { class: 'comment' }, h('section', { class: 'panel', 'aria-label': `What readers said of the comment of ${its.author.name}` },
      h('h2', { class: 'sub' }, count(reports.length, 'report')),
      h('ul', { class: 'plainlist' }, reports.map((report) => h('li', {}, `“${report.reason}” `, h('small', {}, time(report.at))))),
      h('div', { class: 'buttons' }, h('button', { type: 'button', onclick: dismiss }, 'Dismiss: nothing is wrong')))), made(its));
    const made = (its) => card(its, { api, desk, changed: draw, answered: () => {}, decide: (one, action) => decide([one], action, {
      away: () => leave(item), back: () => paged.reload(), meanwhile: () => paged.reload() }) });
    draw(comment);
    return item;
  }

  function leave(item) {
    const next = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    desk.recount().catch(() => {});
    if (next) next.focus();
    else paged.reload();
  }

  fill(main, h('p', { class: 'quiet' }, 'A report closes by itself when its comment is taken out of sight.'), paged.element);
  desk.keys({ u: undo });
  await paged.reload();
}
