/** The tree of categories: ordered and moved by buttons or by dragging. */

import { fill, h } from '../lib/dom.js';
import { count } from '../lib/format.js';

export const title = 'Categories';

export async function open({ main, api, desk }) {
  let all = [];
  const childrenOf = (parent) => all.filter((one) => (one.parent ?? null) === parent)
    .sort((one, other) => (one.position ?? 0) - (other.position ?? 0) || one.name.localeCompare(other.name));
  const find = (slug) => all.find((one) => one.slug === slug);
  const isWithin = (slug, ancestor) => slug === ancestor || Boolean(slug && find(slug)?.parent && isWithin(find(slug).parent, ancestor));
  const place = h('div');
  let unsay = null;
  desk.heading('Categories', h('button', { type: 'button', class: 'primary', onclick: () => edit(null) }, 'New category'));
  fill(main, h('p', { class: 'quiet' }, 'Move a category with its buttons, or drag it: onto another one to put it there, or between two.'), place);
  await reload();

  async function reload(focus) {
    const { data } = await api.get('/editorial/categories', { limit: 1000 });
    all = data.data;
    draw();
    if (focus) place.querySelector(`[data-slug="${CSS.escape(focus.slug)}"] [data-move="${focus.button}"]`)?.focus();
  }

  function draw() {
    fill(place, all.length ? branch(null, 'Categories') : h('p', { class: 'nothing' }, 'There are no categories yet.'));
  }

  function branch(parent, label) {
    const children = childrenOf(parent);
    return children.length ? h('ul', { class: parent ? 'tree' : 'tree rows', 'aria-label': label }, children.map((one, at) => item(one, at, children))) : null;
  }

  function item(one, at, siblings) {
    const before = siblings[at - 1];
    const parent = one.parent ? find(one.parent) : null;
    const move = (name, words, to) => h('button', { type: 'button', class: 'small plain', 'data-move': name, disabled: !to, 'aria-label': `${words}: ${one.name}`, title: words,
      onclick: () => to && put(one, ...to(), name) }, { up: '↑', down: '↓', in: '→', out: '←' }[name]);
    const line = h('div', { class: 'tree-line', draggable: 'true' }, h('span', { class: 'grip', 'aria-hidden': 'true' }, '⠿'),
      h('div', { class: 'tree-name' }, h('b', {}, one.name), ' ', h('span', { class: 'quiet' }, count(one.count, 'article')), one.description ? h('p', { class: 'hint' }, one.description) : null),
      h('div', { class: 'line', role: 'group', 'aria-label': `Move and change ${one.name}` },
        h('div', { class: 'line' }, move('up', 'Move up', before && (() => [one.parent ?? null, at - 1])),
        move('down', 'Move down', at < siblings.length - 1 && (() => [one.parent ?? null, at + 1])),
        move('in', 'Put into the one above', before && (() => [before.slug, childrenOf(before.slug).length])),
        move('out', 'Put beside its parent', parent && (() => [parent.parent ?? null, childrenOf(parent.parent ?? null).indexOf(parent) + 1]))),
        h('div', { class: 'line' }, h('button', { type: 'button', class: 'small', onclick: () => edit(one), 'aria-label': `Change ${one.name}` }, 'Change'),
        h('button', { type: 'button', class: 'small', onclick: () => merge(one), 'aria-label': `Merge ${one.name}` }, 'Merge'),
        h('button', { type: 'button', class: 'small danger', onclick: () => remove(one), 'aria-label': `Delete ${one.name}` }, 'Delete'))));
    const element = h('li', { 'data-slug': one.slug }, line, branch(one.slug, `In ${one.name}`));
    drag(line, one);
    return element;
  }

  function drag(line, one) {
    line.addEventListener('dragstart', (event) => {
      event.dataTransfer.setData('text/x-category', one.slug);
      event.dataTransfer.effectAllowed = 'move';
      event.stopPropagation();
    });
    const where = (event) => {
      const { top, height } = line.getBoundingClientRect();
      const part = (event.clientY - top) / height;
      return part < .25 ? 'before' : part > .75 ? 'after' : 'into';
    };
    line.addEventListener('dragover', (event) => {
      if (!event.dataTransfer.types.includes('text/x-category')) return;
      event.preventDefault();
      line.dataset.drop = where(event);
    });
    line.addEventListener('dragleave', (event) => line.contains(event.relatedTarget) || delete line.dataset.drop);
    line.addEventListener('drop', (event) => {
      event.preventDefault();
      const spot = where(event);
      delete line.dataset.drop;
      const moved = find(event.dataTransfer.getData('text/x-category'));
      if (!moved || isWithin(one.slug, moved.slug)) return;
      const parent = spot === 'into' ? one.slug : one.parent ?? null;
      const others = childrenOf(parent).filter((other) => other !== moved);
      put(moved, parent, spot === 'into' ? others.length : others.indexOf(one) + (spot === 'after' ? 1 : 0));
    });
  }

  /** Puts a category below a parent at a place, and gives its new siblings the positions that follow; says so, and offers to take it back. */
  async function put(one, parent, at, button) {
    const before = { parent: one.parent ?? null, at: childrenOf(one.parent ?? null).indexOf(one) };
    const order = childrenOf(parent).filter((other) => other !== one);
    order.splice(at, 0, one);
    const changed = order.filter((other, position) => other.position !== position || (other === one && (one.parent ?? null) !== parent));
    place.setAttribute('aria-busy', 'true');
    try {
      for (const other of changed) {
        const path = `/editorial/categories/${encodeURIComponent(other.slug)}`;
        const { data, etag } = await api.get(path);
        await api.put(path, { name: data.name, slug: data.slug, description: data.description, parent: other === one ? parent ?? undefined : data.parent, position: order.indexOf(other) }, { ifMatch: etag });
      }
      unsay?.();
      const back = button === 'back' ? undefined : () => put(find(one.slug), before.parent, before.at, 'back');
      unsay = desk.say(`${one.name}: ${parent ? `in ${find(parent).name}` : 'on top'}, place ${at + 1}.`, { undo: back });
    } catch (problem) {
      desk.fail(problem);
    } finally {
      place.removeAttribute('aria-busy');
      await reload(button && { slug: one.slug, button }).catch(desk.fail);
    }
  }

  async function edit(one) {
    const path = one && `/editorial/categories/${encodeURIComponent(one.slug)}`;
    const present = one && await api.get(path);
    const parents = all.filter((other) => !one || !isWithin(other.slug, one.slug)).map((other) => [other.slug, other.name]);
    const done = await desk.ask(one ? 'Change the category' : 'New category', {
      yes: 'Save',
      fields: [
        { name: 'name', label: 'Name', value: one?.name, required: true },
        { name: 'slug', label: 'Address', value: one?.slug, hint: one ? 'The former address will lead to the new one.' : 'Made from the name when it is empty.' },
        { name: 'parent', label: 'In', value: one?.parent ?? '', choices: [['', '(at the top)'], ...parents] },
        { name: 'description', label: 'Description', type: 'textarea', rows: 3, value: one?.description },
      ],
      act: (values) => {
        const body = { name: values.name, slug: values.slug.trim() || undefined, description: values.description, parent: values.parent || undefined,
          position: one && (one.parent ?? '') === values.parent ? one.position : childrenOf(values.parent || null).length };
        return one ? api.put(path, body, { ifMatch: present.etag }) : api.post('/editorial/categories', body);
      },
    });
    if (!done) return;
    desk.say('Saved.');
    await reload();
  }

  async function merge(one) {
    const others = all.filter((other) => other !== one).map((other) => [other.slug, other.name]);
    if (!others.length) return desk.say('There is no other category.');
    const done = await desk.ask(`Merge “${one.name}”`, {
      danger: true, yes: 'Merge', detail: 'Its articles and its address go to the other one, and it is gone. This cannot be undone.',
      fields: [{ name: 'into', label: 'Into', choices: others, value: others[0][0] }],
      act: ({ into }) => api.post(`/editorial/categories/${encodeURIComponent(one.slug)}/merge`, { into }),
    });
    if (!done) return;
    desk.say('Merged.');
    await reload();
  }

  async function remove(one) {
    const path = `/editorial/categories/${encodeURIComponent(one.slug)}`;
    const { etag } = await api.get(path);
    const done = await desk.ask(`Delete “${one.name}”?`, {
      danger: true, yes: 'Delete', detail: one.parent ? `Its articles, and what is in it, go to ${find(one.parent)?.name}.` : 'Only when no articles are in it; otherwise merge it. Categories in it go to the top.',
      act: () => api.delete(path, undefined, { ifMatch: etag }),
    });
    if (!done) return;
    desk.say('Deleted.');
    await reload();
  }
}
