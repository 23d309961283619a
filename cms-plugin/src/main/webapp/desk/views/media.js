/** The pictures: uploading, what is said of them, and deleting those that nothing shows. */

import { fill, h } from '../lib/dom.js';
import { day } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';
import { dropZone, fileButton, sized, uploadAll } from '../lib/pictures.js';
import { useStyles } from '../lib/style.js';

export const title = 'Pictures';

export async function open({ main, query, api, desk }) {
  await useStyles('editor/editor.css');
  let unused = query.unused === 'true';
  const take = (files) => uploadAll(files).then((uploaded) => {
    if (!uploaded.length) return;
    desk.say(uploaded.length === 1 ? 'Uploaded.' : `${uploaded.length} pictures uploaded.`);
    list.reload();
  }).catch(desk.fail);
  desk.heading('Pictures', fileButton('Upload …', take, { class: 'primary' }));
  const list = pagedList({
    label: 'Pictures',
    className: 'picture-grid large',
    empty: () => (unused ? 'Every picture is shown somewhere.' : 'There are no pictures yet.'),
    load: (cursor) => api.get('/editorial/media', { unused: unused ? 'true' : undefined, cursor, limit: 40 }),
    row: (picture) => h('li', {}, h('button', { type: 'button', class: 'picture', onclick: (event) => edit(picture, event.currentTarget) },
      h('img', { src: sized(picture, 320), alt: picture.alt, loading: 'lazy' }), h('span', {}, picture.alt || 'Nobody has said what it shows'),
      picture.used ? null : h('small', {}, 'shown nowhere'))),
  });
  const tabs = h('div', { class: 'tabs', role: 'group', 'aria-label': 'Which' }, [[false, 'All'], [true, 'Shown nowhere']].map(([value, words]) => h('button', {
    type: 'button', 'aria-pressed': String(value === unused), onclick: (event) => {
      unused = value;
      tabs.querySelectorAll('button').forEach((one) => one.setAttribute('aria-pressed', String(one === event.currentTarget)));
      list.reload();
    } }, words)));
  fill(main, tabs, h('p', { class: 'quiet' }, 'Drop files anywhere here. Place and camera are taken out of them; JPEG, PNG, GIF and WebP are taken.'), list.element);
  dropZone(main, take);

  async function edit(picture, from) {
    const path = `/editorial/media/${picture.id}`;
    const { data, etag } = await api.get(path).catch((problem) => (desk.fail(problem), {}));
    if (!data) return;
    const remove = h('button', { type: 'button', class: 'danger small', onclick: () => drop(path, etag, from) }, 'Delete …');
    const changed = await desk.ask('Picture', {
      yes: 'Save',
      wide: true,
      detail: h('div', { class: 'stack' }, h('img', { class: 'upload-preview', src: sized(data, 960), alt: '' }),
        h('p', { class: 'meta' }, `${data.width} × ${data.height}`, h('span', {}, day(data.uploadedAt)), data.uploadedBy ? h('span', {}, `by ${data.uploadedBy}`) : null,
          h('span', {}, data.used ? 'shown by an article' : 'shown nowhere'), h('a', { href: data.url, target: '_blank', rel: 'noopener' }, 'Open it'), remove)),
      fields: [
        { name: 'alt', label: 'What it shows', value: data.alt, required: true },
        { name: 'caption', label: 'Caption', value: data.caption },
        { name: 'credit', label: 'Credit', value: data.credit },
      ],
      act: (values) => api.put(path, values, { ifMatch: etag }),
    });
    if (!changed) return;
    desk.say('Saved. Articles keep the words they were given.');
    list.reload();
  }

  async function drop(path, etag, from) {
    const yes = await desk.ask('Delete this picture?', { danger: true, yes: 'Delete', detail: 'It cannot be brought back.', act: () => api.delete(path, undefined, { ifMatch: etag }) });
    if (!yes) return;
    document.querySelectorAll('dialog').forEach((dialog) => dialog.dispatchEvent(new Event('cancel', { cancelable: true })));
    from.closest('li').remove();
    desk.say('Deleted.');
  }

  await list.reload();
}
