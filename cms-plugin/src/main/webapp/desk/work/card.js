/** A comment as moderators see it, with all that can be done about it. */

import { fill, h, safeBody } from '../lib/dom.js';
import { time } from '../lib/format.js';
import { blockWriter } from './block.js';
import { editPanel, hearersPanel, historyPanel, othersPanel, parentPanel, replyPanel } from './panels.js';
import { isKept } from './kept.js';
import { placeTag, verdict } from './verdict.js';

const DEEDS = {
  held: [['approve', 'Approve', 'primary'], ['reply', 'Reply'], ['spam', 'Spam'], ['trash', 'Trash']],
  approved: [['reply', 'Reply'], ['hold', 'Hold'], ['spam', 'Spam'], ['trash', 'Trash']],
  spam: [['approve', 'Not spam'], ['hold', 'Hold'], ['trash', 'Trash']],
  trash: [['restore', 'Restore'], ['approve', 'Approve'], ['spam', 'Spam']],
};
const LONG = 700;

/**
 * Makes the card of a comment; "act(name)" of the element does what the buttons do.
 * @param {Object} comment
 * @param {Object} tools api, desk, decide(comment, action), changed(comment) after its words, pin or badge changed
 * @param {{select?: boolean, place?: boolean}} [options]
 */
export function card(comment, tools, { select, place } = {}) {
  const panel = h('div', { class: 'panel', hidden: true });
  const extras = h('div', { class: 'deeds extras', hidden: true, id: `more-${comment.id}` });
  const more = h('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': extras.id, onclick: () => toggleMore() }, 'More');
  const box = select ? h('input', { type: 'checkbox', class: 'pick', 'aria-label': `Select the comment of ${comment.author.name}` }) : null;
  const element = h('article', { class: 'comment', 'aria-label': `Comment of ${comment.author.name}` },
    h('header', {}, box, h('div', {}, byline(comment), meta(comment, place))), verdict(comment.reasons), text(comment),
    h('div', { class: 'deeds' }, DEEDS[comment.status].map(([name, words, className]) => deed(name, words, className)), more), extras, panel);
  let open = null;

  function deed(name, words, className) {
    return h('button', { type: 'button', class: className, 'data-deed': name, 'aria-describedby': `by-${comment.id}`, onclick: () => act(name) }, words);
  }

  function toggleMore(on = extras.hidden) {
    if (on && !extras.childElementCount) fillExtras();
    extras.hidden = !on;
    more.setAttribute('aria-expanded', String(on));
  }

  function fillExtras() {
    const approved = comment.status === 'approved';
    fill(extras, deed('edit', 'Edit'), approved && deed(comment.pinned ? 'unpin' : 'pin', comment.pinned ? 'Unpin' : 'Pin'),
      deed(comment.author.isAuthor ? 'unmark' : 'mark', comment.author.isAuthor ? 'Not the author’s' : 'Mark as answer'),
      !comment.author.isAuthor && deed('block', 'Block …'), deed('history', 'History'), deed('others', 'Other comments'),
      comment.parent && deed('parent', 'What it answers'), tools.desk.me.isAdministrator && deed('hearers', 'Who hears of it'),
      place ? null : h('a', { class: 'button', href: `#/moderation/${comment.id}` }, 'Open'));
  }

  function close() {
    open = null;
    panel.hidden = true;
    fill(panel);
    element.querySelector('.deeds button')?.focus();
  }

  async function show(name, make) {
    if (open === name) return close();
    open = name;
    panel.hidden = false;
    fill(panel, await make());
    panel.querySelector('textarea')?.focus();
  }

  async function change(verb, words) {
    const { data } = await tools.api.post(`/moderation/comments/${comment.id}/${verb}`, {});
    tools.desk.say(words);
    tools.changed(data);
  }

  const PANELS = {
    reply: () => replyPanel(comment, { ...tools, close, done: (approved) => (approved ? tools.answered?.(comment) : close()) }),
    edit: () => editPanel(comment, { ...tools, close, done: tools.changed }),
    history: () => historyPanel(comment),
    others: () => othersPanel(comment, tools),
    parent: () => parentPanel(comment, tools),
    hearers: () => hearersPanel(comment, tools),
  };
  const CHANGES = {
    pin: () => change('pin', 'Pinned: readers see it first.'),
    unpin: () => change('unpin', 'No longer pinned.'),
    mark: () => change('mark', 'It wears the badge of the article’s author now.'),
    unmark: () => change('unmark', 'The badge is gone.'),
    block: () => blockWriter(comment, tools),
  };

  let busy = false;

  async function act(name) {
    if (busy) return;
    busy = true;
    const buttons = [...element.querySelectorAll('button:not(.panel button)')];
    buttons.forEach((button) => (button.ariaDisabled = 'true'));
    try {
      if (PANELS[name]) await show(name, PANELS[name]);
      else if (CHANGES[name]) await CHANGES[name]();
      else await tools.decide(comment, name);
    } catch (problem) {
      tools.desk.fail(problem);
    } finally {
      busy = false;
      buttons.forEach((button) => (button.ariaDisabled = null));
    }
  }

  element.act = act;
  element.box = box;
  element.comment = comment;
  if (isKept(`reply.${comment.id}`) && comment.status !== 'spam' && comment.status !== 'trash') {
    element.querySelector('[data-deed=reply]')?.append(' (draft)');
  }
  return element;
}

function byline({ id, author }) {
  return h('p', { class: 'byline' }, h('strong', { id: `by-${id}` }, author.name), author.isAuthor && h('span', { class: 'tag accent' }, 'Author'),
    h('span', { class: 'address' }, author.email), author.website && h('a', { href: author.website, rel: 'noopener noreferrer nofollow', target: '_blank' }, author.website));
}

function meta(comment, place) {
  const { article } = comment;
  const page = article.permalink ? `${article.permalink}${comment.number && comment.status === 'approved' ? `#thought-${comment.number}` : ''}` : null;
  return h('p', { class: 'meta' }, place && placeTag(comment.status), time(comment.publishedAt),
    h('span', {}, 'on ', page ? h('a', { href: page, target: '_blank', rel: 'noopener' }, article.title) : 'an article that is not published'),
    comment.parentAuthor && h('span', {}, 'in reply to ', h('a', { href: `#/moderation/${comment.parent}` }, comment.parentAuthor)), comment.number && h('span', {}, `thought ${comment.number}`),
    comment.pinned && h('span', { class: 'tag accent' }, 'Pinned'), comment.editedAt && h('span', {}, 'edited'),
    comment.answeredByEmail ? h('span', { class: 'tag good' }, 'Answered by email')
      : comment.asksByEmail && h('a', { class: 'tag warn', href: `#/correspondence/${comment.id}` }, 'Asks for an answer by email'), comment.ip && h('span', {}, comment.ip));
}

function text(comment) {
  const body = safeBody(comment.body);
  if (comment.source.length < LONG) return body;
  body.classList.add('clamped');
  const all = h('button', { type: 'button', class: 'small plain', 'aria-expanded': 'false', onclick: () => {
    const clamped = body.classList.toggle('clamped');
    all.textContent = clamped ? 'Show all of it' : 'Show less';
    all.setAttribute('aria-expanded', String(!clamped));
  } }, 'Show all of it');
  return h('div', {}, body, all);
}
