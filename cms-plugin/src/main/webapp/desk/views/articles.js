/** The articles: by status, category, author and words. */

import { fill, h } from '../lib/dom.js';
import { field, select } from '../lib/form.js';
import { count, day, moment, time } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';
import { statusTag } from '../lib/status.js';
import { kept } from '../editor/keep.js';

export const title = 'Articles';

const STATUSES = [['', 'All'], ['draft', 'Drafts'], ['scheduled', 'Scheduled'], ['published', 'Published'], ['trash', 'Trash']];

export async function open({ main, query, api, desk }) {
  desk.heading('Articles', h('a', { class: 'button primary', href: '#/articles/new' }, 'New article'));
  const unsaved = new Set(kept(desk.me.name));
  const [categories, authors] = await Promise.all([
    api.get('/categories', { limit: 1000 }).then((answer) => answer.data.data),
    desk.me.isEditor ? api.get('/editorial/authors', { limit: 100 }).then((answer) => answer.data.data) : [],
  ]);
  const names = { category: new Map(categories.map((one) => [one.slug, one.name])), author: new Map([desk.me.author, ...authors].filter(Boolean).map((one) => [one.slug, one.name])) };
  const search = h('input', { type: 'search', name: 'q', value: query.q ?? '', autocomplete: 'off' });
  const category = select({ name: 'category' }, [['', 'All'], ...categories.map((one) => [one.slug, one.name])], query.category ?? '');
  const author = select({ name: 'author' }, [['', 'All'], ...authors.map((one) => [one.slug, one.name])], query.author ?? '');
  const tabs = h('div', { class: 'tabs', role: 'group', 'aria-label': 'Status' }, STATUSES.map(([value, words]) => h('button', {
    type: 'button', 'aria-pressed': String(value === (query.status ?? '')), 'data-status': value, onclick: (event) => {
      tabs.querySelectorAll('button').forEach((one) => one.setAttribute('aria-pressed', String(one === event.currentTarget)));
      apply();
    } }, words)));
  const filters = h('form', { class: 'filters', role: 'search' }, field('Words', search), field('Category', category), authors.length ? field('Author', author) : null);
  const list = pagedList({
    label: 'Articles',
    empty: 'There is no such article.',
    load: async (cursor) => {
      const answer = await api.get('/editorial/articles', { ...wanted(), cursor, limit: 30 });
      await look(answer.data.data.filter((its) => its.status === 'published').map((its) => its.id));
      return answer;
    },
    row: (article) => row(article, names, unsaved, said[article.id]),
  });
  const said = {};
  let timer = null;
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(apply, 300);
  });
  category.addEventListener('change', apply);
  author.addEventListener('change', apply);
  filters.addEventListener('submit', (event) => {
    event.preventDefault();
    apply();
  });
  fill(main, tabs, filters, list.element);

  /** How much readers have said, for who may moderate it. */
  async function look(articles) {
    if (!desk.me.isModerator || !articles.length) return;
    const answer = await api.get('/comment-counts', { articles: articles.join(',') }).catch(() => null);
    Object.assign(said, answer?.data.data);
  }

  function wanted() {
    return { status: tabs.querySelector('[aria-pressed=true]').dataset.status, q: search.value.trim(), category: category.value, author: author.value };
  }

  function apply() {
    clearTimeout(timer);
    const parameters = new URLSearchParams(Object.entries(wanted()).filter(([, value]) => value));
    history.replaceState(null, '', `#/articles${parameters.size ? `?${parameters}` : ''}`);
    return list.reload();
  }

  desk.keys({ '/': () => search.focus(), n: () => desk.go('/articles/new') });
  await list.reload();
}

function row(article, names, unsaved, comments) {
  const places = article.categories.map((slug) => names.category.get(slug) ?? slug).join(', ');
  return h('li', {},
    h('a', { class: 'row-title', href: `#/articles/${article.id}` }, article.title || 'Untitled'),
    h('div', { class: 'meta' }, statusTag(article.status),
      article.changed ? h('span', { class: 'tag warn' }, 'ahead of what readers see') : null,
      unsaved.has(article.id) ? h('span', { class: 'tag bad' }, 'not saved on this computer') : null,
      article.author ? h('span', {}, names.author.get(article.author) ?? article.author) : null,
      places ? h('span', {}, places) : null,
      comments ? h('a', { href: `#/moderation?status=approved&article=${article.id}` }, count(comments, 'comment')) : null,
      article.status === 'scheduled' ? h('span', {}, moment(article.scheduledAt))
        : article.status === 'published' ? h('span', {}, day(article.publishedAt)) : h('span', {}, 'saved ', time(article.updatedAt))));
}
