/** How this article takes comments, where that differs from the site. */

import { h } from '../lib/dom.js';
import { field, select, showErrors, clearErrors } from '../lib/form.js';

const POLICIES = [
  ['', 'As the site has it'], ['open', 'Published at once'], ['first-held', 'Held the first time somebody writes'], ['held', 'All held'], ['closed', 'Closed'],
];

/** @returns {Promise<HTMLElement>} */
export async function commentsPolicy(article, api, desk) {
  const path = `/editorial/articles/${article}/comments-policy`;
  const { data } = await api.get(path);
  const policy = select({ name: 'policy' }, POLICIES, data.policy ?? '');
  const days = h('input', { name: 'closeAfterDays', type: 'number', min: 0, max: 36500, value: data.closeAfterDays ?? '' });
  const element = h('details', { class: 'sheet' }, h('summary', {}, 'Comments, otherwise than the site'), h('div', { class: 'stack' },
    field('New comments are', policy), field('Close after days', days, { hint: 'As the site has it when it is empty; 0 is never.' }),
    h('button', { type: 'button', class: 'small', onclick: save }, 'Apply')));

  async function save() {
    clearErrors(element);
    try {
      await api.put(path, { policy: policy.value || undefined, closeAfterDays: days.value === '' ? undefined : Number(days.value) });
      desk.say('Applied.');
    } catch (problem) {
      showErrors(element.querySelector('.stack'), problem);
    }
  }

  return element;
}
