/** What can be done with the article as a whole, and where it stands. */

import { fill, h } from '../lib/dom.js';
import { fromLocalInput, localInput, moment } from '../lib/format.js';
import { statusTag } from '../lib/status.js';

/**
 * @param {Object} context {state, api, desk, save, reload} of the view
 * @returns {{element: HTMLElement, update: (dirty: boolean) => void}}
 */
export function articleActions({ state, api, desk, save, reload }) {
  const where = h('div', { class: 'line' });
  const buttons = h('div', { class: 'line verbs' });
  const links = h('div', { class: 'line' });
  const element = h('div', { class: 'sheet article-actions' }, where, h('div', { class: 'state' }), buttons, links);

  const path = (verb) => `/editorial/articles/${state.article.id}/${verb}`;
  const button = (words, act, className, disabled) => h('button', { type: 'button', class: className, disabled, onclick: (event) => during(event.currentTarget, act) }, words);

  async function during(pressed, act) {
    if (pressed.ariaDisabled) return;
    pressed.ariaDisabled = 'true'; // a button that is disabled would lose the keyboard
    try {
      await act();
    } catch (problem) {
      if (problem.status !== 412) return desk.fail(problem);
      desk.say('Somebody else has saved this article meanwhile. Look at it again; nothing was done.', { bad: true });
      desk.go(`/articles/${state.article.id}`);
    } finally {
      pressed.ariaDisabled = null;
    }
  }

  async function verb(name, body, words, undo) {
    const answer = await api.post(path(name), body, { ifMatch: state.etag });
    await reload(answer);
    desk.say(words, undo ? { undo: () => verb(undo, undefined, 'Undone.').catch(desk.fail) } : {});
    desk.recount().catch(() => {});
  }

  async function publish() {
    if (!(await save({ quietly: true }))) return;
    await verb('publish', undefined, 'Readers see it now.');
  }

  async function schedule() {
    if (!(await save({ quietly: true }))) return;
    const dated = state.article.status === 'published' ? undefined : state.article.publishedAt;
    const first = state.article.scheduledAt ?? dated ?? new Date(Math.ceil(Date.now() / 3600000 + 1) * 3600000).toISOString();
    await desk.ask(state.article.status === 'published' ? 'When are readers to see the changes?' : 'When are readers to see it?', {
      yes: 'Schedule',
      fields: [{ name: 'at', label: 'Date and time', type: 'datetime-local', value: localInput(first), required: true,
        hint: `In your time zone, ${Intl.DateTimeFormat().resolvedOptions().timeZone}. What you save until then is published too.` }],
      act: (values) => verb('publish', { at: fromLocalInput(values.at) }, `It will be published ${moment(fromLocalInput(values.at))}.`),
    });
  }

  async function unpublish() {
    const scheduled = state.article.status === 'scheduled';
    if (!scheduled && !(await desk.ask('Take it from readers’ sight?', { danger: true, yes: 'Unpublish',
      detail: 'Its comments go with it. Publishing it again brings all of it back.' }))) return;
    await verb('unpublish', undefined, scheduled ? 'It is a draft again.' : 'Readers do not see it any more.');
  }

  async function trash() {
    if (!(await save({ quietly: true }))) return;
    if (state.article.status === 'published' && !(await desk.ask('Throw away a published article?', { danger: true, yes: 'To the trash',
      detail: 'Readers will not see it any more, nor its comments.' }))) return;
    await verb('trash', undefined, 'It is in the trash.', 'restore');
  }

  async function preview() {
    const tab = window.open('', '_blank');
    if (!(await save({ quietly: true }))) return tab?.close();
    const { data } = await api.post(path('preview'));
    if (tab) tab.location.replace(data.url);
    else desk.ask('The preview is ready', { detail: h('p', {}, h('a', { href: data.url, target: '_blank', rel: 'noopener' }, 'Open it')) });
  }

  function update(dirty) {
    const { article } = state;
    const status = article?.status ?? 'draft';
    const live = status === 'published';
    const asReadersSeeIt = live && !dirty && !article.changed;
    fill(where, statusTag(status), article?.changed ? h('span', { class: 'tag warn' }, 'ahead of what readers see') : null,
      article?.scheduledAt ? h('span', { class: 'quiet' }, `${live ? 'Changes are shown ' : ''}${moment(article.scheduledAt)}`) : null);
    fill(buttons,
      status === 'trash' ? button('Restore', () => verb('restore', undefined, 'It is a draft again.'), 'primary') : [
        button('Save', () => save(), dirty ? 'primary' : null),
        button(live ? 'Update' : 'Publish', publish, asReadersSeeIt ? null : 'primary', asReadersSeeIt),
        asReadersSeeIt ? null : button(article?.scheduledAt ? 'Move' : 'Schedule', schedule),
        button('Preview', preview),
      ]);
    fill(links, live && article?.scheduledAt ? button('Do not change it then', () => verb('unschedule', undefined, 'Readers go on seeing what they see.'), 'small') : null,
      article && (live || status === 'scheduled') ? button(live ? 'Unpublish' : 'Take out of the schedule', unpublish, 'small') : null,
      article && status !== 'trash' ? button('To the trash', trash, 'small danger') : null,
      article ? h('a', { class: 'button small', href: `#/articles/${article.id}/revisions` }, 'Revisions') : null,
      article && live ? h('a', { class: 'button small', href: article.permalink, target: '_blank', rel: 'noopener' }, 'See it') : null);
  }

  return { element, update };
}
