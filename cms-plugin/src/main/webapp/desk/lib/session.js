/** Who is signed in, signing in again without leaving the page, and signing out. */

import { api } from './api.js';
import { ask } from './dialog.js';
import { h } from './dom.js';

const SIGN_IN = new URL('sign-in', document.baseURI);
const PLACE = 'desk.place';
const SIGN_OUT = new URL('sign-out', document.baseURI);

/** {name, roles, author, isAuthor, isModerator, isEditor, isAdministrator} of who is signed in, or null. */
export async function whoAmI() {
  try {
    const { data } = await api.get('/session', null, { again: false });
    const has = (role) => data.roles.includes(role);
    const isAdministrator = has('administrator');
    const isEditor = isAdministrator || has('editor');
    return { ...data, isAdministrator, isEditor, isAuthor: isEditor || has('author'), isModerator: isEditor || has('moderator') };
  } catch (problem) {
    if (problem.status === 401) return null;
    throw problem;
  }
}

/** Leaves for the page of signing in, which leads back here. */
export function leaveForSignIn() {
  sessionStorage.setItem(PLACE, location.hash);
  location.replace(SIGN_IN);
}

/** After signing in: to the view that was asked for before. */
export function comeBack() {
  const place = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (place && !location.hash) history.replaceState(null, '', place);
}

export async function signOut() {
  const response = await fetch(SIGN_OUT, { method: 'POST', headers: { 'X-Requested-With': 'desk' }, credentials: 'same-origin' });
  if (!response.ok) throw new Error('You could not be signed out.');
  location.assign(SIGN_IN);
}

/** Asks for the password over whatever is on the screen; resolves to whether somebody signed in. */
export async function signInHere(me) {
  const done = await ask('You were signed out', {
    detail: h('p', {}, 'Sign in again to go on. Nothing you typed is lost.'),
    yes: 'Sign in',
    no: 'Not now',
    fields: [
      { name: 'name', label: 'Name', value: me?.name ?? '', required: true, autocomplete: 'username' },
      { name: 'password', label: 'Password', type: 'password', required: true, autocomplete: 'current-password', autofocus: true },
    ],
    act: async (values) => {
      const response = await fetch(SIGN_IN, { method: 'POST', headers: { 'X-Requested-With': 'desk' }, body: new URLSearchParams(values), credentials: 'same-origin' });
      if (response.status === 429) throw new Error('Too many attempts. Wait a minute and try again.');
      if (!response.ok) throw new Error('That name and password do not go together.');
      const now = await whoAmI();
      if (me && now && now.name !== me.name) setTimeout(() => location.reload(), 0);
    },
  });
  return done !== null;
}
