/** Pictures: uploading with progress, and choosing one of those that are there. */

import { api } from './api.js';
import { ask, fail } from './dialog.js';
import { h } from './dom.js';
import { pagedList } from './paging.js';

const KINDS = 'image/jpeg,image/png,image/gif,image/webp';

/** An address of this site without its host, as it belongs into articles: it holds wherever the site is. */
export function local(url) {
  const parsed = new URL(url, location.href);
  return parsed.origin === location.origin ? parsed.pathname + parsed.search : url;
}

/** The address of the smallest size that is at least this wide. */
export const sized = (picture, width) => (picture.sizes?.find((size) => size.width >= width) ?? picture).url;

/** What a file shows when nobody says so: its name in words. */
const wordsOf = (file) => file.name.replace(/\.[a-z0-9]+$/i, '').replace(/[-_]+/g, ' ').trim();

/**
 * Asks what a file shows, and uploads it. Resolves to the picture, or null if the person thought better of it.
 * @param {File} file
 */
export async function upload(file) {
  const preview = URL.createObjectURL(file);
  const bar = h('progress', { value: 0, max: 1, 'aria-label': 'Upload', hidden: true });
  const stop = new AbortController();
  let picture = null;
  const done = await ask('Upload a picture', {
    yes: 'Upload',
    detail: h('div', { class: 'stack' }, h('img', { class: 'upload-preview', src: preview, alt: '' }), bar),
    fields: [
      { name: 'alt', label: 'What it shows', value: wordsOf(file), required: true, hint: 'For people who cannot see it. Say what matters in it.' },
      { name: 'caption', label: 'Caption' },
      { name: 'credit', label: 'Credit' },
    ],
    act: async (values) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(values)) if (value.trim()) form.append(name, value.trim());
      form.append('file', file);
      bar.hidden = false;
      try {
        picture = (await api.upload('/editorial/media', form, { progress: (part) => (bar.value = part), signal: stop.signal })).data;
      } finally {
        bar.hidden = true;
      }
    },
  });
  stop.abort();
  URL.revokeObjectURL(preview);
  return done === null ? null : picture;
}

/** Uploads several, one after the other; those that were uploaded. */
export async function uploadAll(files) {
  const uploaded = [];
  for (const file of files) {
    const picture = await upload(file);
    if (picture) uploaded.push(picture);
  }
  return uploaded;
}

/** A button that opens the computer's own choice of files. */
export function fileButton(words, take, attributes = {}) {
  const input = h('input', { type: 'file', accept: KINDS, multiple: true, class: 'unseen', tabindex: '-1', 'aria-hidden': 'true' });
  input.addEventListener('change', () => {
    const files = [...input.files];
    input.value = '';
    if (files.length) take(files);
  });
  return h('span', {}, input, h('button', { type: 'button', ...attributes, onclick: () => input.click() }, words));
}

/** Has files dropped on an element taken; it has the class "over" meanwhile. */
export function dropZone(element, take) {
  const isFiles = (event) => event.dataTransfer?.types.includes('Files');
  element.addEventListener('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    element.classList.add('over');
  });
  element.addEventListener('dragleave', (event) => !element.contains(event.relatedTarget) && element.classList.remove('over'));
  element.addEventListener('drop', (event) => {
    element.classList.remove('over');
    if (!isFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    const files = [...event.dataTransfer.files].filter((file) => file.type.startsWith('image/'));
    if (files.length) take(files);
  });
}

/** Has one of the pictures chosen, or a new one uploaded. Resolves to the picture or null. */
export function choose() {
  return new Promise((resolve) => {
    const close = (picture) => {
      dialog.close();
      dialog.remove();
      resolve(picture);
    };
    const take = (files) => upload(files[0]).then((picture) => picture && close(picture)).catch(fail);
    const list = pagedList({
      label: 'Pictures',
      className: 'picture-grid',
      empty: 'There are no pictures yet.',
      load: (cursor) => api.get('/editorial/media', { cursor, limit: 24 }),
      row: (picture) => h('li', {}, h('button', { type: 'button', class: 'picture', onclick: () => close(picture) },
        h('img', { src: sized(picture, 320), alt: picture.alt, loading: 'lazy' }), h('span', {}, picture.alt))),
    });
    const dialog = h('dialog', { class: 'wide', 'aria-labelledby': 'choose-title' }, h('div', { class: 'stack' },
      h('h2', { id: 'choose-title' }, 'Choose a picture'),
      h('div', { class: 'line' }, fileButton('Upload …', take, { class: 'primary' }), h('span', { class: 'quiet' }, 'or drop a file here')),
      list.element,
      h('div', { class: 'buttons' }, h('button', { type: 'button', onclick: () => close(null) }, 'Cancel'))));
    dropZone(dialog, take);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close(null);
    });
    document.body.append(dialog);
    dialog.showModal();
    list.reload();
  });
}

/** For the editors: has pictures chosen, or uploads these files; what a text needs to know of them. */
export async function forText(files) {
  const pictures = files ? await uploadAll(files) : [await choose()];
  return pictures.filter(Boolean).map((picture) => ({ url: local(picture.url), alt: picture.alt, caption: picture.caption }));
}

