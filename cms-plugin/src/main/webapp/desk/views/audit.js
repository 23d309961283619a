/** Who did what, when. */

import { fill, h } from '../lib/dom.js';
import { moment, time } from '../lib/format.js';
import { pagedList } from '../lib/paging.js';

export const title = 'Audit';

const WORDS = { 'setting.changed': 'changed a setting', 'person.exported': 'exported somebody’s data', 'person.erased': 'erased a person', 'mail.paused': 'paused sending',
  'mail.resumed': 'let letters go out again', 'letter.sent-again': 'sent a letter again', 'block.added': 'blocked', 'block.removed': 'lifted a block', 'webhook.created': 'made a webhook',
  'webhook.changed': 'changed a webhook', 'webhook.deleted': 'deleted a webhook', 'webhook.secret-rotated': 'renewed the secret of a webhook', 'import.started': 'started an import',
  'import.checked': 'checked a file to import' };

export async function open({ main, api }) {
  const paged = pagedList({
    load: (cursor) => api.get('/admin/audit', { limit: 50, cursor }),
    row: (entry) => h('li', {}, h('p', {}, h('strong', {}, entry.by), ` ${WORDS[entry.action] ?? entry.action}`, entry.detail && [': ', entry.action.startsWith('import.') ? h('a', { href: `#/imports/${encodeURIComponent(entry.detail)}` }, entry.detail) : entry.detail]),
      h('p', { class: 'meta' }, time(entry.at, moment))),
    empty: 'Nothing was done yet.',
    label: 'What was done',
  });
  fill(main, h('p', { class: 'quiet' }, 'What changes how the site works, or touches somebody’s personal data. No addresses are noted here.'), paged.element);
  await paged.reload();
}
