/** Blocking from a comment: the address, the network, or the domain, with an end. */

const DAY = 86_400_000;
const ENDS = [['1', 'a day'], ['7', 'a week'], ['30', 'a month'], ['365', 'a year'], ['', 'for ever']];

/** Field of the end of a block, for ask(). */
export const endField = { name: 'days', label: 'For how long', choices: ENDS, value: '30' };

/** The instant at which so many days are over, or null for never. */
export const endOf = (days) => (days ? new Date(Date.now() + Number(days) * DAY).toISOString().replace(/\.\d+Z/, 'Z') : null);

/** Asks what of a comment's writer is to be blocked, and does it. */
export function blockWriter(comment, { api, desk }) {
  const domain = comment.author.email.split('@').pop();
  const choices = [[`address ${comment.author.email}`, `the address ${comment.author.email}`]];
  if (comment.ip) choices.push([`network ${comment.ip}`, `the network address ${comment.ip}`]);
  choices.push([`domain ${domain}`, `everybody at ${domain}, and links to it`]);
  return desk.ask(`Block ${comment.author.name}?`, {
    detail: 'Comments of who is blocked are still taken, and always held. Nobody is told.',
    yes: 'Block',
    fields: [
      { name: 'what', label: 'What to block', choices, value: choices[0][0] },
      endField,
      { name: 'note', label: 'Note for your colleagues', maxlength: 500 },
    ],
    act: async ({ what, days, note }) => {
      const cut = what.indexOf(' ');
      await api.post('/moderation/blocks', { kind: what.slice(0, cut), value: what.slice(cut + 1), note: note || null, until: endOf(days) });
      desk.say('Blocked.');
    },
  });
}
