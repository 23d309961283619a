/**
 * Shortcuts of one letter, silent while somebody types, while a dialog is open, and with Ctrl, Alt or Meta. They can be switched
 * off, because who speaks to a computer presses them without meaning to.
 */

import { ask } from './dialog.js';

const OFF = 'desk.keysOff';
let bound = {};

/** @param {Object<string, (event: KeyboardEvent) => any>} shortcuts of the present view, such as {j: next, '/': search} */
export function keys(shortcuts) {
  bound = { ...bound, ...shortcuts };
}

export function forgetKeys() {
  bound = {};
}

export const boundKeys = () => Object.keys(bound);

/** Does what a key does here, for who presses a button instead. */
export const press = (key) => bound[key]?.();

/** Shows what the keys do, and switches them on or off in this browser. */
export async function showKeys(title, detail) {
  const chosen = await ask(title, { yes: 'Close', no: null, detail, fields: [{ name: 'on', type: 'checkbox', label: 'Keys of one letter are on', value: areOn() }] });
  if (!chosen) return;
  try {
    if (chosen.on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
  } catch {
    // a browser that keeps nothing
  }
}

function areOn() {
  try {
    return !localStorage.getItem(OFF);
  } catch {
    return true;
  }
}

export function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.localName === 'textarea' || target.localName === 'select'
      || (target.localName === 'input' && !['checkbox', 'radio', 'button', 'submit', 'reset'].includes(target.type)));
}

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
  if (document.querySelector('dialog[open]') || !areOn()) return;
  const action = bound[event.key];
  if (action) {
    event.preventDefault();
    action(event);
  }
});
