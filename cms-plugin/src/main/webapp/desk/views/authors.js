/** Who writes. */

import { fill, h } from '../lib/dom.js';
import { pagedList } from '../lib/paging.js';

export const title = 'Authors';

const WORDS = [
  ['name', 'Name', { required: true }],
  ['slug', 'Address', { hint: 'The last part of the address of the author’s page; made from the name when it is empty.' }],
  ['byline', 'Byline', { hint: 'A sentence below what the person writes.' }],
  ['url', 'Website', { type: 'url' }],
  ['email', 'Email', { type: 'email', hint: 'Where letters about new comments go. Readers never see it.' }],
  ['login', 'Login', { hint: 'The name with which the person signs in; gives access to the author’s articles.' }],
];

export async function open({ main, api, desk }) {
  desk.heading('Authors', h('button', { type: 'button', class: 'primary', onclick: () => edit(null) }, 'New author'));
  const list = pagedList({
    label: 'Authors',
    empty: 'There are no authors yet.',
    load: (cursor) => api.get('/editorial/authors', { cursor, limit: 50 }),
    row: (author) => h('li', {},
      h('div', { class: 'head flat' }, h('b', {}, author.name), h('button', { type: 'button', class: 'small', 'aria-label': `Change ${author.name}`, onclick: () => edit(author).catch(desk.fail) }, 'Change')),
      author.byline ? h('p', {}, author.byline) : null,
      h('div', { class: 'meta' }, author.login ? h('span', {}, 'signs in as ', h('code', {}, author.login)) : h('span', {}, 'does not sign in'),
        author.email ? h('span', {}, author.email) : null, author.url ? h('a', { href: author.url, target: '_blank', rel: 'noopener noreferrer' }, author.url) : null,
        h('a', { href: `#/articles?author=${encodeURIComponent(author.slug)}` }, 'Articles'))),
  });
  fill(main, list.element);
  await list.reload();

  async function edit(author) {
    const path = author && `/editorial/authors/${encodeURIComponent(author.slug)}`;
    const present = author ? await api.get(path) : { data: {} };
    const done = await desk.ask(author ? 'Change the author' : 'New author', {
      yes: 'Save',
      fields: WORDS.filter(([name]) => !author || name !== 'slug').map(([name, label, more]) => ({ name, label, value: present.data[name], ...more })),
      act: (values) => {
        const body = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim() || undefined]));
        if (!author) return api.post('/editorial/authors', body);
        return api.put(path, { ...body, slug: author.slug, picture: present.data.picture }, { ifMatch: present.etag });
      },
    });
    if (!done) return;
    desk.say('Saved.');
    await list.reload();
  }
}
