/** What moderators decide: one comment or many, never against what somebody else has decided meanwhile, and taken back. */

import { count } from '../lib/format.js';
import { placeWords } from './verdict.js';

const DONE = { approve: 'Published', hold: 'Held', spam: 'Moved to spam', trash: 'Moved to the trash', restore: 'Restored' };
const BACK = { held: 'hold', approved: 'approve', spam: 'spam', trash: 'trash' };

/**
 * @param {Object} tools api and desk
 * @returns {{decide: Function, undo: () => void}} decide(comments, action, {away, back}) resolves to the comments that were
 *   changed; "away" hears of those before it is said, "back" of those that were put back; undo() takes back one after the other
 */
export function decider({ api, desk }) {
  const deeds = []; // what can be taken back, the latest last

  async function decide(comments, action, { away, back, meanwhile } = {}) {
    const groups = group(comments);
    const changed = [];
    const lost = [];
    for (const [expected, some] of groups) {
      const { data } = await api.post('/moderation/comments', { ids: some.map((its) => its.id), action, expected });
      for (const outcome of data.data) {
        const comment = some.find((its) => its.id === outcome.id);
        if (outcome.status) changed.push({ comment, from: expected, to: outcome.status });
        else lost.push(comment);
      }
    }
    if (changed.length) {
      away?.(changed);
      const deed = { back: () => putBack(changed, back) };
      deeds.push(deed);
      const many = changed.length === 1 ? `${changed[0].comment.author.name}: ` : `${count(changed.length, 'comment')}: `;
      deed.unsay = desk.say(`${many}${DONE[action].toLowerCase()}.`, { undo: () => takeBack(deed) });
    }
    if (lost.length) await tell(lost, meanwhile);
    desk.recount().catch(() => {});
    return changed;
  }

  async function tell(lost, meanwhile) {
    for (const comment of lost) {
      try {
        const { data } = await api.get(`/moderation/comments/${comment.id}`);
        desk.say(`Somebody else was quicker: the comment of ${comment.author.name} is in ${placeWords(data.status)} now. Nothing was changed.`);
        meanwhile?.(comment, data);
      } catch (problem) {
        if (problem.status !== 404) throw problem;
        desk.say(`The comment of ${comment.author.name} is not there any longer.`);
        meanwhile?.(comment, null);
      }
    }
  }

  async function putBack(changed, back) {
    const groups = group(changed, (its) => `${its.from} ${its.to}`);
    const done = new Set();
    try {
      for (const [key, some] of groups) {
        const [from, to] = key.split(' ');
        const { data } = await api.post('/moderation/comments', { ids: some.map((its) => its.comment.id), action: BACK[from], expected: to });
        data.data.filter((outcome) => outcome.status).forEach((outcome) => done.add(outcome.id));
      }
      back?.(changed.filter(({ comment }) => done.has(comment.id)));
      desk.say(done.size === changed.length ? 'Taken back.' : `Taken back: ${done.size} of ${changed.length}. About the others somebody has decided meanwhile.`);
      desk.recount().catch(() => {});
    } catch (problem) {
      desk.fail(problem);
    }
  }

  function takeBack(deed) {
    deeds.splice(deeds.indexOf(deed), 1);
    deed.unsay();
    return deed.back();
  }

  function undo() {
    if (deeds.length) takeBack(deeds.at(-1));
    else desk.say('There is nothing to take back.');
  }

  return { decide, undo };
}

function group(items, key = (its) => its.status) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
