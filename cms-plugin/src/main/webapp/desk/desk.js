/** The frame: who is there, the navigation, and the view that the address asks for. */

import { api, onSessionEnd, Problem } from './lib/api.js';
import { ask, fail, placeToasts, say, undoLatest } from './lib/dialog.js';
import { fill, h, icon } from './lib/dom.js';
import { number } from './lib/format.js';
import { boundKeys, forgetKeys, keys, press, showKeys } from './lib/keys.js';
import { find, NAVIGATION } from './lib/routes.js';
import { comeBack, leaveForSignIn, signInHere, signOut, whoAmI } from './lib/session.js';
import { refreshCounts } from './lib/counts.js';

const main = document.querySelector('main');
const bar = document.querySelector('header.bar');
const side = document.querySelector('nav.side');
const KEYS = { '?': 'this help', '/': 'search', n: 'new article', j: 'next', k: 'previous', r: 'reply', e: 'edit', a: 'approve', h: 'hold', s: 'spam', t: 'trash', u: 'undo what was just done' };
let leave = null;
let turn = 0;

/** What every view gets. */
const desk = {
  me: null,
  counts: {},
  say,
  ask,
  fail,
  keys,
  go,
  /** Changes the heading, and puts buttons beside it. */
  heading,
  /** Looks again at what waits; views call it when they have changed something. */
  recount,
};

function go(path) {
  if (location.hash === `#${path}`) show();
  else location.hash = path;
}

function heading(text, ...actions) {
  const title = main.querySelector('h1');
  title.textContent = text;
  document.title = `${text} · Desk`;
  if (actions.length) fill(main.querySelector('.actions'), ...actions);
}

async function recount() {
  desk.counts = await refreshCounts(desk.me, desk.counts);
  for (const element of side.querySelectorAll('[data-count]')) {
    const waiting = desk.counts[element.dataset.count];
    element.hidden = !waiting;
    element.textContent = waiting ? number(waiting) : '';
  }
  return desk.counts;
}

function navigation() {
  const items = NAVIGATION.filter((item) => item.heading || item.may(desk.me));
  const shown = items.filter((item, i) => !item.heading || (items[i + 1] && !items[i + 1].heading));
  fill(side, h('ul', {}, shown.map((item) => (item.heading
    ? h('li', { class: 'section' }, item.heading)
    : h('li', {}, h('a', { href: `#${item.path}` }, icon(item.icon), h('span', {}, item.name),
      item.count ? h('b', { class: 'badge', 'data-count': item.count, hidden: true }) : null))))),
  h('div', { class: 'who' }, h('span', {}, desk.me.author?.name ?? desk.me.name),
    h('button', { type: 'button', class: 'plain keyboard', onclick: () => press('?') }, 'Keys'),
    h('button', { type: 'button', class: 'plain', onclick: () => signOut().catch(fail) }, 'Sign out')));
}

function markPlace(path) {
  for (const link of side.querySelectorAll('a')) {
    const place = link.getAttribute('href').slice(1);
    const here = place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`);
    if (here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function closeMenu() {
  document.body.classList.remove('menu');
  bar.querySelector('.menu-button').setAttribute('aria-expanded', 'false');
}

async function show() {
  const mine = ++turn;
  const [path, search] = (location.hash.slice(1) || '/').split('?', 2);
  const route = find(path);
  leave?.();
  leave = null;
  forgetKeys();
  keys({ '?': help, u: undoLatest });
  closeMenu();
  markPlace(path);
  const place = h('div', { class: 'view', 'data-path': path });
  const title = h('h1', { tabindex: '-1' });
  main.replaceChildren(h('div', { class: 'head' }, title, h('div', { class: 'actions' })), place); // the keyboard goes to the title
  if (!route) return nothingHere(place);
  if (!route.may(desk.me)) {
    heading('Not for you');
    return fill(place, h('p', {}, 'This takes another role than yours.'));
  }
  place.setAttribute('aria-busy', 'true');
  try {
    const view = await import(`./views/${route.module}.js`);
    if (mine !== turn) return;
    heading(view.title);
    // a view that is late must not change the heading of the one that came after it
    const own = Object.create(desk, { heading: { value: (...words) => mine === turn && heading(...words) } });
    const left = await view.open({ main: place, params: route.params, query: Object.fromEntries(new URLSearchParams(search ?? '')), api, desk: own });
    if (mine !== turn) left?.();
    else leave = typeof left === 'function' ? left : null;
  } catch (problem) {
    if (mine === turn) trouble(place, problem);
  } finally {
    place.removeAttribute('aria-busy');
  }
  if (mine === turn) {
    if (!main.contains(document.activeElement) && !document.querySelector('dialog[open]')) title.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

function nothingHere(place) {
  heading('Nothing here');
  fill(place, h('p', {}, 'The desk has no such page. ', h('a', { href: '#/' }, 'Back to today')));
}

function trouble(place, problem) {
  if (!(problem instanceof Problem)) console.error(problem);
  if (!main.querySelector('h1').textContent) heading('This could not be shown');
  fill(place, h('div', { class: 'complaint', role: 'alert' }, h('p', {}, problem instanceof Problem ? problem.message : 'This page could not be opened.')),
    h('p', {}, h('button', { type: 'button', onclick: show }, 'Try again')));
}

function help() {
  const lines = [...boundKeys().map((key) => [key, KEYS[key] ?? '']), ['Ctrl+S', 'save an article'], ['Ctrl+Enter', 'send what you write']];
  showKeys('Keyboard', h('dl', { class: 'keys' }, lines.map(([key, words]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, words)])));
}

async function start() {
  placeToasts();
  desk.me = await whoAmI();
  if (!desk.me) return leaveForSignIn();
  onSessionEnd(() => signInHere(desk.me));
  navigation();
  bar.querySelector('.menu-button').addEventListener('click', (event) => {
    const open = document.body.classList.toggle('menu');
    event.currentTarget.setAttribute('aria-expanded', String(open));
    if (open) side.querySelector('a')?.focus();
  });
  side.addEventListener('click', (event) => event.target.closest('a') && closeMenu());
  addEventListener('keydown', (event) => event.key === 'Escape' && closeMenu());
  addEventListener('hashchange', show);
  document.querySelector('.skip').addEventListener('click', (event) => {
    event.preventDefault(); // the address is the view's
    main.focus();
  });
  comeBack();
  await show();
  recount().catch(() => {});
  setInterval(() => document.visibilityState === 'visible' && recount().catch(() => {}), 60_000);
}

start().catch((problem) => {
  fill(main, h('h1', {}, 'The desk could not start'), h('p', {}, problem.message));
});
