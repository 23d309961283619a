/** What was sent, what waits, what was not sent and why; and whether letters go out at all. */

import { fill, h } from '../lib/dom.js';
import { field, select } from '../lib/form.js';
import { moment, time } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';
import { useStyles } from '../lib/style.js';
import { incomingList, OUTCOMES } from '../work/incoming.js';
import { fetchMail, testLetter } from '../work/mailtests.js';

export const title = 'Mail';

const STATES = [['dead', 'Not delivered'], ['waiting', 'Waiting'], ['sent', 'Sent'], ['withheld', 'Not written']];
const TONES = { dead: 'bad', failed: 'bad', waiting: 'accent', sent: 'good', withheld: '' };
const WORDS = { dead: 'Not delivered', failed: 'Tried, will be tried again', waiting: 'Waiting', sent: 'Sent', withheld: 'Not written' };
const KINDS = { 'answer': 'Answer', 'new-comment': 'New comment, to staff', 'confirmation': 'Asks to confirm', 'subscription': 'Subscription', 'digest': 'Digest', 'question': 'Asks back, to staff', 'refusal': 'Says why a mail was not taken', 'own-data': 'Link to own data', 'test': 'Test' };
const EMPTY = { dead: 'Every letter arrived, as far as mail servers say.', waiting: 'No letter waits.', sent: 'Nothing was sent yet.', withheld: 'Nothing was held back.' };

export async function open({ main, query, api, desk }) {
  await useStyles('work.css');
  const comingIn = 'in' in query;
  const asked = query.recipient || query.comment;
  const state = STATES.some(([key]) => key === query.state) ? query.state : asked ? '' : 'dead';
  const sending = h('div', { class: 'line' });
  const paged = comingIn ? incomingList(query.in, { api, desk }) : pagedList({
    load: (cursor) => api.get('/admin/mail', { state, recipient: query.recipient, comment: query.comment, limit: 25, cursor }),
    row,
    empty: asked ? 'No letter fits.' : EMPTY[state],
    label: 'Letters',
  });

  function row(letter) {
    const item = h('li', {});
    draw(item, letter);
    return item;
  }

  function draw(item, letter) {
    const again = letter.state === 'dead';
    fill(item, h('div', { class: 'line' }, h('span', { class: ['tag', TONES[letter.state]] }, WORDS[letter.state] ?? letter.state),
      h('strong', {}, letter.recipient), h('span', { class: 'quiet' }, KINDS[letter.kind] ?? letter.kind)),
    letter.subject && h('p', {}, letter.subject), letter.reason && h('p', { class: letter.state === 'dead' || letter.state === 'failed' ? 'complaint' : 'quiet' }, letter.reason),
    h('p', { class: 'meta' }, h('span', {}, 'written ', time(letter.createdAt)), letter.finishedAt && h('span', {}, letter.state === 'sent' ? 'sent ' : 'given up ', time(letter.finishedAt, moment)),
      letter.nextTryAt && h('span', {}, 'next try ', time(letter.nextTryAt)), letter.attempts > 0 && h('span', {}, `${letter.attempts} ${letter.attempts === 1 ? 'try' : 'tries'}`),
      letter.comment && /^[0-9a-z]{16}$/.test(letter.comment) && h('a', { href: `#/moderation/${letter.comment}` }, 'The comment')),
    again && h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'small', 'aria-label': `Send the letter to ${letter.recipient} again`, onclick: () => resend(item, letter) }, 'Send again')));
  }

  async function resend(item, letter) {
    try {
      const { data } = await api.post(`/admin/mail/${letter.id}/resend`, {});
      draw(item, data);
      desk.say(`The letter to ${letter.recipient} is on its way again.`);
      desk.recount().catch(() => {});
    } catch (problem) {
      desk.fail(problem);
    }
  }

  async function showSending(data) {
    const paused = (data ?? (await api.get('/admin/mail/sending')).data).paused;
    fill(sending, h('span', { class: ['tag', paused ? 'warn' : 'good'] }, paused ? 'Sending is paused' : 'Letters go out'),
      h('button', { type: 'button', onclick: () => turn(paused ? 'resume' : 'pause') }, paused ? 'Let letters go' : 'Pause sending'),
      h('button', { type: 'button', onclick: () => testLetter({ api, desk }) }, 'Test letter …'), h('button', { type: 'button', onclick: fetchNow }, 'Fetch mail now'));
  }

  async function turn(verb) {
    try {
      const { data } = await api.post(`/admin/mail/${verb}`, {});
      await showSending(data);
      sending.querySelector('button').focus();
      desk.say(verb === 'pause' ? 'Letters wait now, on all servers.' : 'Letters go out again.');
    } catch (problem) {
      desk.fail(problem);
    }
  }

  async function fetchNow() {
    await fetchMail({ api, desk });
    if (comingIn) await paged.reload();
  }

  await showSending();
  fill(main, sending, h('nav', { class: 'tabs', 'aria-label': 'States' }, STATES.map(([key, words]) => h('a', { href: `#/mail?state=${key}`,
    'aria-current': key === state && !asked && !comingIn ? 'page' : null }, words)), h('a', { href: '#/mail?in=', 'aria-current': comingIn ? 'page' : null }, 'Coming in')),
  comingIn ? outcomes(query.in) : search(query, state, desk), query.comment && await hearers(query.comment, api), paged.element);
  await paged.reload();
  let timer = null;
  if (asked && !comingIn) watch(10);
  return () => clearTimeout(timer);

  /** Looks again, a few times, while a letter is about to go. */
  function watch(looks) {
    const goes = paged.items.length < 25 && paged.items.some((its) => its.nextTryAt && new Date(its.nextTryAt) < Date.now());
    if (goes && looks) timer = setTimeout(() => paged.reload().then(() => main.isConnected && watch(looks - 1)), 2000);
  }
}

/** Which of what came in. */
function outcomes(chosen) {
  return h('nav', { class: 'line', 'aria-label': 'What became of it' }, OUTCOMES.map(([key, words]) => h('a', { class: 'button small', href: `#/mail?in=${key}`,
    'aria-current': key === (chosen ?? '') ? 'page' : null }, words)));
}

function search(query, state, desk) {
  const recipient = h('input', { type: 'search', name: 'recipient', value: query.recipient ?? '', inputmode: 'email', autocapitalize: 'off' });
  const comment = h('input', { type: 'search', name: 'comment', value: query.comment ?? '', maxlength: 16 });
  const where = select({ name: 'state' }, [['', 'whatever became of it'], ...STATES], query.recipient || query.comment ? state : '');
  return h('form', { class: 'filters', role: 'search', onsubmit: (event) => {
    event.preventDefault();
    const wanted = [['recipient', recipient.value.trim()], ['comment', comment.value.trim()], ['state', where.value]].filter(([, value]) => value);
    desk.go(`/mail?${new URLSearchParams(wanted)}`);
  } }, field('Letters to the address', recipient), field('About the comment (its id)', comment), field('Which', where), h('button', { type: 'submit' }, 'Why did they (not) get it?'));
}

async function hearers(comment, api) {
  try {
    const { data } = await api.get('/admin/mail/who-would-hear', { comment });
    return h('div', { class: 'sheet' }, h('h2', {}, 'Who hears of this comment'), data.data.length ? h('ul', { class: 'plainlist' }, data.data.map((its) => h('li', {},
      h('span', { class: ['tag', its.hears && 'good'] }, its.hears ? 'Hears of it' : 'Does not'), ` ${its.recipient} (${its.as})`, its.reason ? `: ${its.reason}` : ''))) : h('p', { class: 'quiet' }, 'Nobody.'));
  } catch (problem) {
    return h('p', { class: 'complaint' }, problem.message);
  }
}
