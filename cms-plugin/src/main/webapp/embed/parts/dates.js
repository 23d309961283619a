import { make } from './dom.js';

const STEPS = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86400],
];

/** How long ago, while that is less than a week; then the day. */
function near(date, lang) {
  const seconds = Math.max(0, (Date.now() - date) / 1000);
  if (seconds >= 7 * 86400) return new Intl.DateTimeFormat(lang, { dateStyle: 'medium' }).format(date);
  const [unit, length] = STEPS.findLast(([, its]) => seconds >= its) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-Math.floor(seconds / length), unit);
}

/** The whole moment, for those who want it exactly. */
export function exact(instant, lang) {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant));
}

/** A moment as readers like it, with the exact one behind it. */
export function moment(instant, lang) {
  return make('time', { datetime: instant, title: exact(instant, lang) }, near(new Date(instant), lang));
}
