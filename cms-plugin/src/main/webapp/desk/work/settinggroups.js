/** How the settings are grouped and drawn; one that is not known here yet is shown all the same. */

export const GROUPS = [
  ['comments', 'Comments', 'Who may write, and what becomes of it.'],
  ['spam', 'Spam', 'What is held for a second look. Nothing is ever thrown away by a check.'],
  ['moderation', 'Moderation', 'Who hears of new comments, and how long what was put away stays.'],
  ['mail', 'Mail', 'Letters going out.'],
  ['inbound', 'Mail coming in', 'Answers that people send by mail.'],
  ['subscriptions', 'Subscriptions', 'Letters to those who asked for them.'],
  ['privacy', 'Privacy', 'What is forgotten, and when.'],
  ['revisions', 'Writing', 'Revisions and previews of articles.'],
  ['previews', 'Writing', ''],
  ['feeds', 'Feeds', 'What feed readers get.'],
  ['embed', 'Other sites', 'Where the comments may be shown.'],
  ['webhooks', 'Webhooks', 'What programs were told.'],
];

/** [title, explanation, settings] in the order above; the rest last. */
export function grouped(settings) {
  const groups = new Map();
  const rank = (name) => {
    const at = GROUPS.findIndex(([prefix]) => name.startsWith(`${prefix}.`));
    return at < 0 ? GROUPS.length : at;
  };
  for (const setting of [...settings].sort((a, b) => rank(a.name) - rank(b.name))) {
    const known = GROUPS[rank(setting.name)];
    const words = known?.[1] ?? 'Other';
    const group = groups.get(words) ?? [words, known?.[2] ?? '', []];
    group[2].push(setting);
    groups.set(words, group);
  }
  return [...groups.values()];
}

const NAMES = {
  'comments.policy': 'Policy for new comments',
  'comments.closeAfterDays': 'Close after so many days',
  'comments.depth': 'Levels of replies shown',
  'comments.rate': 'Comments at once from one address',
  'comments.links': 'Links without being held',
  'comments.length': 'Longest comment, in characters',
  'comments.editWindowMinutes': 'Minutes to edit one’s own comment',
  'comments.origins': 'Other sites that may send comments',
  'spam.checks': 'Checks that are on',
  'moderation.notify': 'Who hears of every new comment',
  'moderation.digestMinutes': 'Minutes until many letters come as one',
  'moderation.emptyAfterDays': 'Days until spam and trash are deleted',
  'moderation.linkDays': 'Days a link in a moderator’s mail is good for',
  'mail.replyDays': 'Days in which a letter can be answered by mail',
  'mail.keepDays': 'Days to keep letters and the log of mail',
  'mail.bounces': 'Letters that come back before subscriptions end',
  'mail.bounceDays': 'Days in which those are counted',
  'inbound.everySeconds': 'Seconds between two looks into the mailbox',
  'inbound.rawDays': 'Days to keep mail as it came',
  'subscriptions.unconfirmedDays': 'Days until an unconfirmed address is forgotten',
  'mail.rate': 'Letters a minute at most',
  'privacy.ipDays': 'Days to keep network addresses and browsers',
  'revisions.days': 'Days to keep every revision',
  'previews.hours': 'Hours a preview link is good for',
  'feeds.content': 'What feeds give',
  'feeds.items': 'Entries in a feed',
  'webhooks.keepDays': 'Days to keep what webhooks were told',
};

/** "comments.closeAfterDays" as a person would say it. */
export function spoken(name) {
  if (NAMES[name]) return NAMES[name];
  const words = name.slice(name.indexOf('.') + 1).replace(/[.-]/g, ' ').replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The words to choose from, when the setting takes one of a few; else null. */
export function choices(takes) {
  const words = /^([a-z-]+(?:, [a-z-]+)*) or ([a-z-]+)$/.exec(takes);
  return words ? [...words[1].split(', '), words[2]] : null;
}

/** {min, max} of "a number from 1 to 20", else null. */
export function range(takes) {
  const words = /^a number from (\d+) to (\d+)/.exec(takes);
  return words ? { min: words[1], max: words[2] } : null;
}

/** The words of "some of trap,haste, or nothing", else null. */
export function someOf(takes) {
  const words = /^some of ([a-z,]+), or nothing$/.exec(takes);
  return words ? words[1].split(',') : null;
}
