/** The exchange with one person as a conversation, and the answer: a letter, a public reply, or both. */

import { fill, h, safeBody } from '../lib/dom.js';
import { moment, time } from '../lib/format.js';
import { field, showErrors } from '../lib/form.js';
import { useStyles } from '../lib/style.js';
import { keepText } from '../work/kept.js';
import { placeTag } from '../work/verdict.js';

export const title = 'Correspondence';

const WORDS = { asked: ['Unanswered', 'warn'], answered: ['On its way', 'accent'], delivered: ['Delivered', 'good'], bounced: ['Came back', 'bad'], declined: ['Declined', ''] };
const SEEN = { private: 'by letter', public: 'in public', both: 'by letter and in public' };

export async function open({ main, params, api, desk }) {
  await useStyles('work.css');
  const address = `/correspondence/${params.id}`;

  function show(its) {
    const [words, tone] = WORDS[its.state] ?? [its.state, ''];
    desk.heading(its.person.name, h('a', { class: 'button', href: '#/correspondence' }, 'To the queue'));
    fill(main, about(its, words, tone, { api, desk }), h('ol', { class: 'exchange', 'aria-label': 'Letters' }, (its.letters ?? []).map((letter) => one(letter, its, desk))), answerForm(its));
  }

  function answerForm(its) {
    const published = its.comment?.status === 'approved';
    const text = h('textarea', { name: 'body', rows: 8, required: true, maxlength: 10000 });
    const forget = keepText(text, `answer.${its.id}`);
    const go = h('button', { type: 'submit', class: 'primary' }, 'Send answer');
    const ways = wayChoice(its, published, desk);
    const form = h('form', { class: 'sheet', 'aria-label': 'Your answer', onsubmit: async (event) => {
      event.preventDefault();
      go.disabled = true;
      try {
        const { data } = await api.post(`${address}/answer`, { body: text.value, visibility: ways.read() });
        forget();
        desk.say(`Your answer to ${its.person.name} is ${ways.read() === 'public' ? 'published' : 'on its way'}.`);
        desk.recount().catch(() => {});
        show(data);
      } catch (problem) {
        showErrors(form, problem);
      } finally {
        go.disabled = false;
      }
    } },
    h('h2', {}, its.letters?.length > 1 ? 'Write again' : 'Answer'), field('Your answer', text, { hint: 'Markdown. What you type is kept in this browser until it is sent. Ctrl+Enter sends.' }), ways.element,
    its.comment?.status === 'held' && desk.me.isModerator && h('div', {}, h('button', { type: 'button', class: 'small', onclick: () => publish(its) }, 'Publish the comment')),
    h('div', { class: 'buttons' }, go, its.state === 'asked' && h('button', { type: 'button', onclick: () => decline(its, forget) }, 'Decline …')));
    text.addEventListener('keydown', (event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && form.requestSubmit());
    return form;
  }

  /** So that it can be answered in public too; what was typed is kept. */
  async function publish(its) {
    try {
      await api.post(`/moderation/comments/${its.comment.id}/approve`, { expected: its.comment.status });
      desk.say(`The comment of ${its.person.name} is published.`);
      desk.recount().catch(() => {});
      show((await api.get(address)).data);
      main.querySelector('textarea').focus();
    } catch (problem) {
      desk.fail(problem);
    }
  }

  async function decline(its, forget) {
    const sure = await desk.ask(`Decline to answer ${its.person.name}?`, { detail: 'They are not told. You can still answer later.', yes: 'Decline', danger: true });
    if (!sure) return;
    try {
      await api.post(`${address}/decline`, {});
      forget();
      desk.say('Declined.');
      desk.recount().catch(() => {});
      desk.go('/correspondence');
    } catch (problem) {
      desk.fail(problem);
    }
  }

  desk.keys({ r: () => main.querySelector('textarea')?.focus() });
  show((await api.get(address)).data);
}

function about(its, words, tone, { api, desk }) {
  const { article, comment, person } = its;
  const wrote = (its.letters ?? []).slice(1).some((letter) => letter.from === 'person');
  return h('div', { class: 'stack' }, h('p', { class: 'meta' }, h('span', { class: ['tag', tone] }, words), h('span', {}, person.email),
    h('span', {}, its.proven ? 'The address is proven to be theirs.' : 'Nobody has shown yet that this address is theirs.')),
  h('p', { class: 'meta' }, article.permalink && h('span', {}, 'on ', h('a', { href: article.permalink, target: '_blank', rel: 'noopener' }, article.title)),
    h('span', {}, 'asked ', time(its.askedAt, moment)), comment && placeTag(comment.status),
    comment && desk.me.isModerator && h('a', { href: `#/moderation/${comment.id}` }, 'The comment'),
    wrote && desk.me.isEditor && h('a', { href: api.address(`/correspondence/${its.id}/raw`).href, download: '' }, 'Their last mail as it came')));
}

function one(letter, its, desk) {
  const ours = letter.from === 'staff';
  return h('li', { class: ours ? 'ours' : 'theirs' }, h('p', { class: 'meta' }, h('strong', {}, letter.name), time(letter.at, moment),
    letter.visibility && h('span', { class: 'tag accent' }, SEEN[letter.visibility] ?? letter.visibility), !ours && letter.by && h('span', { class: 'tag' }, letter.by)),
  safeBody(letter.body), letter.refusal && h('p', { class: 'complaint' }, `The mail server refused it: ${letter.refusal}`),
  ours && letter.reply && its.article.permalink && desk.me.isModerator && h('p', {}, h('a', { href: `#/moderation/${letter.reply}` }, 'The public reply')));
}

/** The three ways with their consequences in words. */
function wayChoice(its, published, desk) {
  const who = its.person.name;
  const choices = [
    ['private', 'By letter', `Only ${who} reads it. The comment says "answered by email"${published ? '' : ', once it is published'}.`, true],
    ['both', 'By letter and in public', `${who} gets a letter, and everybody reads the same words below the comment.`, published],
    ['public', 'In public only', `A reply below the comment, with your badge. ${who} hears of it by mail only if they asked for replies.`, published],
  ];
  const element = h('fieldset', { class: 'ways' }, h('legend', {}, 'Who reads it'), choices.map(([value, words, hint, may]) => h('label', {},
    h('input', { type: 'radio', name: 'visibility', value, checked: value === 'private', disabled: !may }), h('span', {}, words), h('small', {}, hint))),
  published ? null : h('p', { class: 'hint' }, `The comment is not published: to answer in public, ${desk.me.isModerator ? 'publish it first' : 'wait until a moderator has published it'}.`));
  return { element, read: () => element.querySelector(':checked').value };
}
