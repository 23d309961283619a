/** What an article was after each save: compared side by side, and restored. */

import { fill, h } from '../lib/dom.js';
import { field } from '../lib/form.js';
import { moment, time } from '../lib/format.js';
import { useStyles } from '../lib/style.js';

export const title = 'Revisions';

const PARTS = [['title', 'Title'], ['excerpt', 'Excerpt'], ['body', 'Text'], ['categories', 'Categories'], ['tags', 'Tags']];

export async function open({ main, params, query, api, desk }) {
  await useStyles('editor/revisions.css');
  const base = `/editorial/articles/${params.id}`;
  const [article, first] = await Promise.all([api.get(base), api.get(`${base}/revisions`, { limit: 100 })]);
  const revisions = first.data.data;
  let next = first.next;
  desk.heading(`Revisions of “${article.data.title}”`, h('a', { class: 'button', href: `#/articles/${params.id}` }, 'Back to the article'));
  const words = (one) => `${one.number} · ${moment(one.savedAt)}${one.savedBy ? ` · ${one.savedBy.name ?? one.savedBy.login}` : ''}`;
  const older = h('select', { name: 'older' });
  const newer = h('select', { name: 'newer' });
  const shown = h('div', { class: 'stack' });
  const list = h('ol', { class: 'rows', 'aria-label': 'Revisions' });
  const more = h('button', { type: 'button', onclick: load }, 'Show more');
  fill(main, h('div', { class: 'filters' }, field('From', older), field('To', newer)), shown, h('h2', {}, 'All revisions'), list, more);
  older.addEventListener('change', compare);
  newer.addEventListener('change', compare);
  draw(revisions);
  newer.value = String(query.to ?? revisions[0]?.number ?? '');
  older.value = String(query.from ?? revisions[1]?.number ?? newer.value);
  await compare();

  function draw(some) {
    for (const one of some) {
      older.append(h('option', { value: one.number }, words(one)));
      newer.append(h('option', { value: one.number }, words(one)));
      list.append(h('li', {}, h('div', { class: 'meta' }, h('b', {}, `Revision ${one.number}`), time(one.savedAt), one.savedBy ? h('span', {}, one.savedBy.name ?? one.savedBy.login) : null,
        one.published ? h('span', { class: 'tag good' }, 'readers saw it') : null, one === revisions[0] ? h('span', { class: 'tag accent' }, 'now') : null),
      h('div', {}, one.title),
      h('div', { class: 'line' },
        one === revisions[0] ? null : h('button', { type: 'button', class: 'small', 'aria-label': `Compare with now: revision ${one.number}`, onclick: () => {
          older.value = String(one.number);
          newer.value = String(revisions[0].number);
          compare().then(() => shown.scrollIntoView({ block: 'start' }));
        } }, 'Compare with now'),
        one === revisions[0] ? null : h('button', { type: 'button', class: 'small', 'aria-label': `Restore revision ${one.number}`, onclick: () => restore(one).catch(desk.fail) }, 'Restore'))));
    }
    more.hidden = !next;
  }

  async function load() {
    const answer = await api.get(`${base}/revisions`, { limit: 100, cursor: next });
    next = answer.next;
    revisions.push(...answer.data.data);
    draw(answer.data.data);
  }

  async function compare() {
    if (!newer.value || older.value === newer.value) {
      return fill(shown, h('p', { class: 'quiet' }, revisions.length < 2 ? 'There is one revision only: nothing was changed yet.' : 'Choose two revisions to compare them.'));
    }
    try {
      const { data } = await api.get(`${base}/revisions/${newer.value}`, { compare: older.value });
      const parts = PARTS.filter(([name]) => data.changes[name]?.some((stretch) => stretch.change !== 'same'));
      fill(shown, parts.length ? parts.map(([name, label]) => difference(label, data.changes[name], name)) : h('p', {}, 'Title, text, categories and tags are the same.'));
    } catch (problem) {
      fill(shown, h('p', { class: 'complaint' }, problem.message));
    }
  }

  async function restore(one) {
    const done = await desk.ask(`Go back to revision ${one.number}?`, {
      yes: 'Restore', detail: 'It becomes the newest revision; readers see nothing of it until you publish. What is there now stays a revision.',
      act: () => api.post(`${base}/revisions/${one.number}/restore`),
    });
    if (!done) return;
    desk.say('Restored.');
    desk.go(`/articles/${params.id}`);
  }
}

function difference(label, stretches, name) {
  const isList = name === 'categories' || name === 'tags';
  const side = (hidden, element) => stretches.filter((stretch) => stretch.change !== hidden)
    .flatMap((stretch) => [stretch.change === 'same' ? stretch.text : h(element, {}, stretch.text), isList ? ' ' : null]);
  return h('section', { class: 'sheet', 'aria-label': label }, h('h2', {}, label), h('div', { class: 'sides' },
    h('div', { class: 'side-text', role: 'group', 'aria-label': `${label}, before` }, side('added', 'del')),
    h('div', { class: 'side-text', role: 'group', 'aria-label': `${label}, after` }, side('removed', 'ins'))));
}
