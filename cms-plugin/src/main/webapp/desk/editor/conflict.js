/** Somebody else has saved meanwhile: both versions side by side, and the choice for each part that differs. */

import { fill, h, safeBody } from '../lib/dom.js';
import { excerpt } from '../lib/format.js';

const NAMES = {
  title: 'Title', body: 'Text', slug: 'Address', excerpt: 'Excerpt', image: 'Picture', callToAction: 'Call to action', categories: 'Categories',
  tags: 'Tags', author: 'Author', publishedAt: 'Date', commentsOpen: 'Comments',
};
/** In words that are the same for the same, in whatever order the members come. */
const told = (value) => JSON.stringify(isObject(value) ? Object.entries(value).filter(([, part]) => part !== undefined && part !== null).sort() : value ?? null);
const same = (one, other) => told(one) === told(other) || (!one?.length && !other?.length && typeof one !== 'boolean' && !isObject(one) && !isObject(other));
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Resolves to the values to save on top of theirs, or to null to go on writing (nothing is lost: mine stays on the screen).
 * @param {Object} mine @param {Object} theirs manuscripts @param {Object} base what both began with, if it is known
 * @param {string} when words about their save
 */
export function settle(mine, theirs, base, when) {
  const differing = Object.keys(NAMES).filter((name) => !same(mine[name], theirs[name]));
  if (!differing.length) return Promise.resolve({ ...mine, format: theirs.format });
  return new Promise((resolve) => {
    const rows = differing.map((name) => row(name, mine, theirs, base));
    const close = (result) => {
      dialog.close();
      dialog.remove();
      resolve(result);
    };
    const all = (whose) => rows.forEach((one) => one.take(whose));
    const form = h('form', { method: 'dialog' },
      h('h2', { id: 'conflict-title' }, 'Somebody else has saved this article'),
      h('p', {}, `${when} For each part choose what is to stay. What you do not choose of theirs can be found under Revisions.`),
      h('div', { class: 'line' }, h('button', { type: 'button', class: 'small', onclick: () => all('mine') }, 'All mine'),
        h('button', { type: 'button', class: 'small', onclick: () => all('theirs') }, 'All theirs')),
      rows.map((one) => one.element),
      h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary' }, 'Save this'),
        h('button', { type: 'button', onclick: () => close(null) }, 'Go on writing')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const merged = { ...mine };
      for (const one of rows) {
        const from = one.taken() === 'mine' ? mine : theirs;
        merged[one.name] = from[one.name];
        if (one.name === 'body') merged.format = from.format;
      }
      close(merged);
    });
    const dialog = h('dialog', { class: 'wide', 'aria-labelledby': 'conflict-title' }, form);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close(null);
    });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelectorAll('.differs').forEach(bringIntoSight);
  });
}

function row(name, mine, theirs, base) {
  // what only one of both has changed is most likely meant to stay
  const first = base && same(mine[name], base[name]) ? 'theirs' : 'mine';
  const option = (whose, words, values, other) => {
    const radio = h('input', { type: 'radio', name: `keep-${name}`, value: whose, checked: whose === first, 'aria-label': `${NAMES[name]}: ${words.toLowerCase()}` });
    return h('label', { class: 'version' }, h('span', { class: 'line' }, radio, h('b', {}, words)), shown(name, values, other));
  };
  const element = h('fieldset', { class: 'versions' }, h('legend', {}, NAMES[name]), h('div', { class: 'pair' },
    option('mine', 'Mine', mine, theirs), option('theirs', 'Theirs', theirs, mine)));
  return {
    name,
    element,
    take: (whose) => (element.querySelector(`[value=${whose}]`).checked = true),
    taken: () => element.querySelector(':checked').value,
  };
}

/** A text with what the other one has not marked; it can be scrolled by keyboard too. */
function text({ body, format }, other) {
  const element = format === 'markdown' ? fill(h('pre', { class: 'version-body' }), body ?? '') : safeBody(body ?? '', 'body version-body');
  element.tabIndex = 0;
  element.role = 'group';
  element.ariaLabel = 'Text';
  if (format === 'markdown' || other.format === 'markdown') return element;
  const theirs = new Set([...safeBody(other.body ?? '').children].map((part) => part.outerHTML));
  for (const part of element.children) {
    if (!theirs.has(part.outerHTML)) part.classList.add('differs');
  }
  return element;
}

function bringIntoSight(part) {
  const place = part.closest('.version-body');
  if (place && place.querySelector('.differs') === part) place.scrollTop = part.offsetTop - place.offsetTop - 20;
}

function shown(name, values, other) {
  const value = values[name];
  if (name === 'body') return text(values, other);
  if (Array.isArray(value)) return h('span', {}, value.join(', ') || '–');
  if (isObject(value)) return h('span', {}, Object.values(value).filter((part) => typeof part === 'string').join(' · '));
  if (typeof value === 'boolean') return h('span', {}, value ? 'open' : 'closed');
  return h('span', {}, value ? excerpt(value, 300) : '–');
}
