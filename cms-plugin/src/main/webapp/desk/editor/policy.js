/** How this article takes comments, where that differs from the site. */

import { h } from '../lib/dom.js';
import { field, select, showErrors, clearErrors } from '../lib/form.js';

const POLICIES = [
  ['', 'As the site has it'], ['open', 'Published at once'], ['first-held', 'Held the first time somebody writes'], ['held', 'All held'], ['closed', 'Closed'],
];
const HEARD = [
  ['', 'As the site has it'], ['all', 'The author and the moderators'], ['author', 'The author'], ['moderators', 'The moderators'], ['none', 'Nobody'],
];
const NUMBERS = [
  ['closeAfterDays', 'Close after days', 0, 36500, 'As the site has it when it is empty; 0 is never.'],
  ['depth', 'Levels of replies shown', 1, 20],
  ['links', 'Links without being held', 0, 100],
  ['length', 'Longest comment, in characters', 100, 10000],
  ['editWindowMinutes', 'Minutes for writers to change theirs', 0, 1440],
];

/** What was changed and not applied when an article was left, by its id. */
const left = new Map();

/** @returns {Promise<HTMLElement>} */
export async function commentsPolicy(article, api, desk) {
  const path = `/editorial/articles/${article}/comments-policy`;
  let { data, etag } = await api.get(path);
  const policy = select({ name: 'policy' }, POLICIES, data.policy ?? '');
  const notify = select({ name: 'notify' }, HEARD, data.notify ?? '');
  const numbers = NUMBERS.map(([name, label, min, max, hint]) => ({
    name, label, hint, input: h('input', { name, type: 'number', min, max, value: data[name] ?? '' }),
  }));
  const element = h('details', { class: 'sheet' }, h('summary', {}, 'Comments, otherwise than the site'), h('div', { class: 'stack' },
    field('New comments are', policy),
    ...numbers.map((number) => field(number.label, number.input, { hint: number.hint })),
    field('Who hears of new ones', notify),
    h('button', { type: 'button', class: 'small', onclick: save }, 'Apply')));

  const inputs = [policy, notify, ...numbers.map(({ input }) => input)];
  left.get(article)?.forEach((value, i) => (inputs[i].value = value));
  element.open = left.has(article);
  element.addEventListener('input', () => left.set(article, inputs.map((input) => input.value)));

  async function save() {
    clearErrors(element);
    const wanted = { policy: policy.value || undefined, notify: notify.value || undefined };
    for (const { name, input } of numbers) wanted[name] = input.value === '' ? undefined : Number(input.value);
    try {
      ({ etag } = await api.put(path, wanted, { ifMatch: etag }));
      left.delete(article);
      desk.say('Applied.');
    } catch (problem) {
      showErrors(element.querySelector('.stack'), problem);
    }
  }

  return element;
}
