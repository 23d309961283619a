/** Where an article stands, as a tag. */

import { h } from './dom.js';

const WORDS = { draft: ['Draft', ''], scheduled: ['Scheduled', 'accent'], published: ['Published', 'good'], trash: ['Trash', 'bad'] };

export function statusTag(status) {
  const [words, className] = WORDS[status] ?? [status, ''];
  return h('span', { class: ['tag', className] }, words);
}
