/** One comment with all that is known of it. */

import { fill, h } from '../lib/dom.js';
import { useStyles } from '../lib/style.js';
import { card } from '../work/card.js';
import { decider } from '../work/decide.js';
import { hearersPanel, historyPanel, othersPanel, parentPanel } from '../work/panels.js';

export const title = 'Comment';

export async function open({ main, params, api, desk }) {
  await useStyles('work.css');
  const { decide, undo } = decider({ api, desk });
  const address = `/moderation/comments/${params.id}`;

  async function show(comment) {
    desk.heading(`Comment of ${comment.author.name}`, h('a', { class: 'button', href: `#/moderation?status=${comment.status}` }, 'To the queue'));
    const again = async () => show((await api.get(address)).data);
    const made = card(comment, {
      api, desk, changed: show, answered: again,
      decide: (its, action) => decide([its], action, { away: again, back: again, meanwhile: again }),
    }, { place: true });
    const known = await Promise.all([comment.parent && parentPanel(comment, { api }), historyPanel(comment), othersPanel(comment, { api }),
      desk.me.isAdministrator && hearersPanel(comment, { api })].map((its) => Promise.resolve(its).catch(() => null)));
    fill(main, h('div', { class: 'sheet' }, made), known.filter(Boolean).map((its) => h('div', { class: 'sheet' }, its)));
    desk.keys(Object.fromEntries([['a', 'approve'], ['h', 'hold'], ['s', 'spam'], ['t', 'trash'], ['r', 'reply'], ['e', 'edit']].map(([key, name]) => [key, () => made.act(name)])));
    desk.keys({ u: undo });
  }

  await show((await api.get(address)).data);
}
