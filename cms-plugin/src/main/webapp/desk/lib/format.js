/** How dates, numbers and long texts are written, in the language of the person's browser. */

import { parseHtml } from './dom.js';

const language = document.documentElement.lang || 'en';
const locale = (navigator.languages ?? []).find((tag) => tag.startsWith(language)) ?? language;
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const numbers = new Intl.NumberFormat(locale);
const spans = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const UNITS = [['year', 31536000], ['month', 2592000], ['day', 86400], ['hour', 3600], ['minute', 60]];

/** "22 Nov 2026, 10:15" */
export const moment = (instant) => (instant ? moments.format(new Date(instant)) : '');

/** "22 Nov 2026" */
export const day = (instant) => (instant ? days.format(new Date(instant)) : '');

/** "3 hours ago", "in 2 days" */
export function ago(instant) {
  const seconds = (new Date(instant).getTime() - Date.now()) / 1000;
  const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return unit === 'second' ? spans.format(0, 'second') : spans.format(Math.trunc(seconds / length), unit);
}

/** A <time> that shows how long ago it was, and the moment itself on hover and to machines. */
export function time(instant, words = ago) {
  const element = document.createElement('time');
  element.dateTime = instant ?? '';
  element.title = moment(instant);
  element.textContent = instant ? words(instant) : '';
  return element;
}

export const number = (value) => numbers.format(value ?? 0);

/** "1 comment", "3 comments" */
export const count = (value, one, many = `${one}s`) => `${number(value)} ${value === 1 ? one : many}`;

/** The beginning of a text, cut between words. */
export function excerpt(text, most = 160) {
  const plain = String(text ?? '').replace(/\s+/g, ' ').trim();
  return plain.length <= most ? plain : `${plain.slice(0, most).replace(/\s\S*$/, '')} …`;
}

/** The text of sanitised HTML. */
export const plain = (html) => parseHtml(html).textContent ?? '';

/** What <input type=datetime-local> takes for an instant, in the person's own time zone. */
export function localInput(instant) {
  if (!instant) return '';
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
}

/** The instant that <input type=datetime-local> says, or null. */
export const fromLocalInput = (value) => (value ? new Date(value).toISOString().replace('.000Z', 'Z') : null);

export function bytes(size) {
  return size < 1024 * 1024 ? `${number(Math.max(1, Math.round(size / 1024)))} KB` : `${number(Math.round(size / 104857.6) / 10)} MB`;
}
