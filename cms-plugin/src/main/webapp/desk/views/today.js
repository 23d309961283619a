/** What waits; quiet when nothing does. */

import { fill, h } from '../lib/dom.js';

export const title = 'Today';

export async function open({ main }) {
  fill(main, h('p', { class: 'nothing' }, 'Nothing waits for you.'));
}
