/** All that an article has beside its title and text. */

import { fill, h } from '../lib/dom.js';
import { checkbox, field, select } from '../lib/form.js';
import { fromLocalInput, localInput } from '../lib/format.js';
import { choose, dropZone, fileButton, local, sized, upload } from '../lib/pictures.js';
import { fail } from '../lib/dialog.js';

/**
 * @param {Object} known {categories, authors, me}
 * @param {() => void} changed
 * @returns {{element: HTMLElement, set: (values: Object) => void, value: () => Object}}
 */
export function articleFields({ categories, authors, me }, changed) {
  const slug = h('input', { name: 'slug', autocomplete: 'off', spellcheck: 'false' });
  const excerpt = h('textarea', { name: 'excerpt', rows: 3 });
  const tags = h('input', { name: 'tags', autocomplete: 'off' });
  const author = select({ name: 'author' }, [['', me.author ? `${me.author.name} (you)` : 'Nobody'], ...authors.map((one) => [one.slug, one.name])], '');
  const publishedAt = h('input', { name: 'publishedAt', type: 'datetime-local' });
  const commentsOpen = checkbox('Readers may comment', { name: 'commentsOpen' });
  const label = h('input', { name: 'callToAction.label', autocomplete: 'off' });
  const url = h('input', { name: 'callToAction.url', type: 'url', autocomplete: 'off', placeholder: 'https://' });
  const places = categoryTree(categories);
  const picture = pictureField(changed);
  let moment = null;
  let given = [];

  const element = h('div', { class: 'article-fields stack' },
    section('Picture', true, picture.element),
    section('Categories and tags', true, places.element, field('Tags', tags, { hint: 'Separated by commas.' })),
    section('Address, excerpt and date', false,
      field('Address', slug, { hint: 'Made from the title when it is empty.' }),
      field('Excerpt', excerpt, { hint: 'For lists, search engines and shared links; made from the beginning when it is empty.' }),
      field('Date', publishedAt, { hint: 'The moment of publishing when it is empty.' }),
      me.isEditor ? field('Author', author) : null),
    section('Call to action', false, field('Words on the button', label), field('Where it leads', url)),
    section('Comments', false, commentsOpen));
  element.addEventListener('input', changed);
  element.addEventListener('change', changed);

  return {
    element,
    set(values) {
      slug.value = values.slug ?? '';
      excerpt.value = values.excerpt ?? '';
      given = values.tags ?? [];
      tags.value = given.join(', ');
      author.value = values.author ?? '';
      if (values.author && author.value !== values.author) {
        author.append(h('option', { value: values.author, selected: true }, values.author));
      }
      moment = values.publishedAt ?? null;
      publishedAt.value = localInput(moment);
      commentsOpen.querySelector('input').checked = values.commentsOpen ?? true;
      label.value = values.callToAction?.label ?? '';
      url.value = values.callToAction?.url ?? '';
      places.set(values.categories ?? []);
      picture.set(values.image ?? null);
    },
    value: () => ({
      slug: slug.value.trim(),
      excerpt: excerpt.value.trim(),
      // a tag may have a comma in it: what was not touched stays as it is
      tags: tags.value === given.join(', ') ? given : tags.value.split(',').map((tag) => tag.trim()).filter(Boolean),
      author: author.value || undefined,
      // the field shows minutes; a moment that was not touched keeps its seconds
      publishedAt: publishedAt.value === localInput(moment) ? moment ?? undefined : fromLocalInput(publishedAt.value) ?? undefined,
      commentsOpen: commentsOpen.querySelector('input').checked,
      callToAction: label.value.trim() || url.value.trim() ? { label: label.value.trim(), url: url.value.trim() } : undefined,
      categories: places.value(),
      image: picture.value() ?? undefined,
    }),
  };
}

function section(name, open, ...content) {
  return h('details', { class: 'sheet', open }, h('summary', {}, name), h('div', { class: 'stack' }, content));
}

function categoryTree(categories) {
  const boxes = new Map();
  const branch = (parent, depth) => categories.filter((one) => (one.parent ?? '') === parent).flatMap((one) => {
    const box = checkbox(one.name, { name: 'categories', value: one.slug });
    box.classList.add(`depth-${Math.min(depth, 5)}`);
    boxes.set(one.slug, box.querySelector('input'));
    return [box, ...branch(one.slug, depth + 1)];
  });
  const tree = branch('', 0);
  const element = h('fieldset', { class: 'category-choice' }, h('legend', {}, 'Categories'), tree.length ? tree : h('p', { class: 'quiet' }, 'There are none yet.'));
  let order = []; // that of the article: the first category is the one it is filed under elsewhere
  return {
    element,
    set(slugs) {
      order = slugs;
      boxes.forEach((box, slug) => (box.checked = slugs.includes(slug)));
    },
    value: () => [...new Set([...order, ...boxes.keys()])].filter((slug) => boxes.get(slug)?.checked),
  };
}

function pictureField(changed) {
  let image = null;
  const alt = h('input', { name: 'image.alt' });
  const caption = h('input', { name: 'image.caption' });
  const credit = h('input', { name: 'image.credit' });
  const shown = h('img', { alt: '', class: 'article-picture' });
  const details = h('div', { class: 'stack' }, shown, field('What it shows', alt), field('Caption', caption), field('Credit', credit),
    h('button', { type: 'button', class: 'small', onclick: () => put(null) }, 'Take it away'));
  const none = h('p', { class: 'quiet' }, 'None yet. Drop a file here, or:');
  const element = h('div', { class: 'stack drop' }, none, details, h('div', { class: 'line' },
    fileButton('Upload …', take, { class: 'small' }),
    h('button', { type: 'button', class: 'small', onclick: () => choose().then((picture) => picture && put(ours(picture))).catch(fail) }, 'Choose …')));
  dropZone(element, take);

  function take(files) {
    upload(files[0]).then((picture) => picture && put(ours(picture))).catch(fail);
  }

  function put(next) {
    set(next);
    changed();
  }

  function set(next) {
    image = next;
    details.hidden = !image;
    none.hidden = Boolean(image);
    if (!image) return;
    fill(shown);
    shown.removeAttribute('src');
    if (image.url && /^(https?:|\/)/.test(image.url)) shown.src = image.preview ?? image.url;
    alt.value = image.alt ?? '';
    caption.value = image.caption ?? '';
    credit.value = image.credit ?? '';
  }

  return {
    element,
    set,
    value: () => image && { media: image.media, url: image.url, alt: alt.value || undefined, caption: caption.value || undefined, credit: credit.value || undefined },
  };
}

const ours = (picture) => ({
  media: picture.id, url: local(picture.url), preview: sized(picture, 640), alt: picture.alt, caption: picture.caption, credit: picture.credit,
});
