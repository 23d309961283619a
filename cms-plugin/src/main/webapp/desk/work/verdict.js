/** Why a comment is held, in words that a person would use; the server's own follow them where they say more. */

import { h } from '../lib/dom.js';

const WORDS = {
  policy: ['Every new comment waits', '', false],
  first: ['New here', '', true],
  staff: ['Uses a name or address of the staff', 'bad', false],
  links: ['Many links', 'warn', true],
  trap: ['Filled in the hidden field, as robots do', 'bad', false],
  haste: ['Sent within two seconds', 'bad', false],
  repeats: ['The same text again within the hour', 'warn', false],
  blocked: ['On the block list', 'bad', true],
  words: ['Reads like spam', 'warn', true],
  akismet: ['Akismet', 'warn', true],
};

/** A list of the reasons, or nothing when there are none. */
export function verdict(reasons) {
  if (!reasons?.length) return null;
  return h('ul', { class: 'verdict', 'aria-label': 'Why it is held' }, reasons.map((reason) => {
    const cut = reason.indexOf(': ');
    const [words, tone, more] = WORDS[reason.slice(0, cut)] ?? [reason, 'warn', false];
    return h('li', { class: ['tag', tone] }, more ? `${words}: ${reason.slice(cut + 2)}` : words);
  }));
}

const PLACES = { held: ['Held', 'warn'], approved: ['Published', 'good'], spam: ['Spam', 'bad'], trash: ['Trash', ''] };

export function placeTag(status) {
  const [words, tone] = PLACES[status] ?? [status, ''];
  return h('span', { class: ['tag', tone] }, words);
}

export const placeWords = (status) => (PLACES[status]?.[0] ?? status).toLowerCase();
