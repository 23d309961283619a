/** What a webhook is asked for, when it is made and when it is changed. */

import { h } from '../lib/dom.js';
import { checkbox, field, showErrors } from '../lib/form.js';

const EVENTS = ['article.published', 'article.updated', 'article.unpublished', 'category.created', 'category.updated', 'category.removed', 'comment.approved', 'comment.edited', 'comment.removed'];

/** @param {(details: Object) => Promise<any>} save gets {url, events, description, enabled} */
export function webhookForm(webhook, yes, save) {
  const url = h('input', { name: 'url', type: 'url', required: true, value: webhook?.url ?? '', placeholder: 'https://www.example.org/hook' });
  const description = h('input', { name: 'description', maxlength: 200, value: webhook?.description ?? '' });
  const boxes = EVENTS.map((event) => h('input', { type: 'checkbox', value: event, name: event === EVENTS[0] ? 'events' : null, checked: Boolean(webhook?.events?.includes(event)) }));
  const on = checkbox('Tell it', { checked: webhook?.enabled ?? true });
  const form = h('form', { class: 'sheet', 'aria-label': yes, onsubmit: async (event) => {
    event.preventDefault();
    try {
      await save({ url: url.value.trim(), description: description.value, events: boxes.filter((box) => box.checked).map((box) => box.value), enabled: on.querySelector('input').checked });
    } catch (problem) {
      showErrors(form, problem);
    }
  } }, field('Address', url, { hint: 'Where messages are posted: https, and no address of this network.' }), field('What it is for', description),
  h('fieldset', { class: 'stack' }, h('legend', {}, 'What it hears of'), h('p', { class: 'hint' }, 'With none chosen, of everything.'),
    h('div', { class: 'events' }, EVENTS.map((event, i) => h('label', { class: 'line' }, boxes[i], event)))), on, h('div', { class: 'buttons' }, h('button', { type: 'submit', class: 'primary' }, yes)));
  return form;
}

/** Shows a secret the one time that it can be read. */
export function showSecret(desk, secret, words) {
  return desk.ask('The secret of this webhook', { yes: 'I have kept it', no: 'Close', wide: false, detail: h('div', { class: 'stack' }, h('p', {}, words),
    h('code', { class: 'secret', tabindex: '0' }, secret), h('div', { class: 'buttons' }, h('button', { type: 'button', onclick: (event) => navigator.clipboard.writeText(secret)
      .then(() => (event.target.textContent = 'Copied')).catch(() => (event.target.textContent = 'Select it and copy it')) }, 'Copy'))) });
}
