/** How much of each kind waits, as far as this person may know. */

import { api } from './api.js';

/** Name, who may ask, and the request whose meta.total (or number of entries) is the count. */
const WAITING = [
  ['held', (me) => me.isModerator, '/moderation/comments', { status: 'held', limit: 100 }],
  ['asked', (me) => me.isAuthor, '/correspondence', { state: 'asked', limit: 100 }],
  ['reports', (me) => me.isModerator, '/moderation/reports', { limit: 100 }],
  ['dead', (me) => me.isAdministrator, '/admin/mail', { state: 'dead', limit: 100 }],
  ['scheduled', (me) => me.isAuthor, '/editorial/articles', { status: 'scheduled', limit: 100 }],
];

/** The counts anew; what cannot be had stays as it was known. */
export async function refreshCounts(me, known) {
  const counts = { ...known };
  await Promise.all(WAITING.filter(([, may]) => may(me)).map(async ([name, , path, query]) => {
    try {
      const { data } = await api.get(path, query, { again: false });
      counts[name] = data.meta?.total ?? data.data.length;
    } catch {
      // a part that is not there, or not theirs: no badge
    }
  }));
  return counts;
}
