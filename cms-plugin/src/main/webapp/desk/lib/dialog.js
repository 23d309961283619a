/** Questions in a <dialog>, and short news that say themselves to screen readers. */

import { h, fill } from './dom.js';
import { checkbox, field, select, showErrors } from './form.js';

let last = 0;

/**
 * Asks, and waits. Resolves to null when the person thinks better of it, otherwise to the values of the fields ({} without).
 * @param {string} question
 * @param {Object} [options]
 * @param {any} [options.detail] words or nodes below the question
 * @param {string} [options.yes] what the button says
 * @param {string|null} [options.no] what the other says; null when there is nothing to decide
 * @param {boolean} [options.danger] for what cannot be taken back: the other button has the focus
 * @param {{name: string, label: string, type?: string, value?: any, required?: boolean, hint?: string, choices?: [string, string][], rows?: number}[]} [options.fields]
 * @param {(values: Object) => Promise<any>} [options.act] done before the dialog closes; a Problem is shown beside the fields.
 *   What it returns (if anything) is what ask resolves to.
 * @param {boolean} [options.wide]
 */
export function ask(question, { detail, yes = 'OK', no = 'Cancel', danger, fields = [], act, wide } = {}) {
  return new Promise((resolve) => {
    const id = `dialog-${++last}`;
    const controls = fields.map(control);
    const go = h('button', { type: 'submit', class: danger ? 'danger' : 'primary' }, yes);
    const back = no && h('button', { type: 'button', autofocus: Boolean(danger), onclick: () => close(null) }, no);
    const form = h('form', { method: 'dialog' }, h('h2', { id }, question), typeof detail === 'string' ? h('p', {}, detail) : detail,
      controls.map((made) => made.element), h('div', { class: 'buttons' }, go, back));
    const dialog = h('dialog', { 'aria-labelledby': id, class: wide ? 'wide' : null }, form);
    function close(result) {
      dialog.close();
      dialog.remove();
      resolve(result);
    }
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const values = Object.fromEntries(controls.map((made) => [made.name, made.read()]));
      if (!act) return close(values);
      go.disabled = true;
      try {
        close((await act(values)) ?? values);
      } catch (problem) {
        showErrors(form, problem);
      } finally {
        go.disabled = false;
        if (dialog.open && !form.contains(document.activeElement)) go.focus();
      }
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close(null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function control({ name, label, type = 'text', value, required, hint, choices, rows, ...more }) {
  if (type === 'checkbox') {
    const element = checkbox(label, { name, checked: Boolean(value) }, hint);
    return { name, element, read: () => element.querySelector('input').checked };
  }
  const made = choices ? select({ name, required }, choices, value)
    : type === 'textarea' ? h('textarea', { name, required, rows: rows ?? 5, value: value ?? '', ...more })
      : h('input', { name, type, required, value: value ?? '', ...more });
  return { name, element: field(label, made, { hint }), read: () => made.value };
}

const toasts = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' });
const alarms = h('div', { class: 'toasts alarms', role: 'alert' });

/** Puts the places for news into the page. */
export function placeToasts() {
  document.body.append(toasts, alarms);
}

/**
 * Says something short. With "undo", a button beside it calls that.
 * @param {string} text
 * @param {{undo?: () => any, bad?: boolean, seconds?: number}} [options]
 */
export function say(text, { undo, bad, seconds = undo ? 20 : bad ? 10 : 5 } = {}) {
  const toast = h('div', { class: ['toast', bad && 'bad'] }, h('span', {}, text));
  const away = () => toast.remove();
  if (undo) {
    toast.append(h('button', { type: 'button', class: 'undo', 'aria-keyshortcuts': 'u', onclick: () => {
      away();
      undo();
    } }, 'Undo'));
  }
  toast.append(h('button', { type: 'button', class: 'plain', 'aria-label': 'Dismiss', onclick: away }, '×'));
  const place = bad ? alarms : toasts;
  [...place.children].filter((other) => other.firstChild.textContent === text).forEach((other) => other.remove());
  if (place.children.length > 3) fill(place, ...[...place.children].slice(-3));
  place.append(toast);
  let timer = setTimeout(away, seconds * 1000);
  toast.addEventListener('pointerenter', () => clearTimeout(timer));
  toast.addEventListener('focusin', () => clearTimeout(timer));
  toast.addEventListener('pointerleave', () => (timer = setTimeout(away, 3000)));
  return away;
}

/** Takes back what the latest news offers to. */
export const undoLatest = () => [...toasts.querySelectorAll('.undo')].at(-1)?.click();

/** Says what a Problem says; of a person's own stopping nothing. */
export function fail(problem) {
  if (problem?.name === 'AbortError') return;
  if (!problem?.status && problem?.name !== 'Problem') console.error(problem);
  const errors = (problem?.errors ?? []).map((error) => `${error.field}: ${error.message}`);
  say([problem?.message ?? String(problem), ...errors].join(' '), { bad: true });
}
