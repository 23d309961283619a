/** Fields with their labels, and the server's complaints beside the fields that they are about. */

import { h } from './dom.js';

let last = 0;

/**
 * A label above its control, with a hint below.
 * @param {string} label
 * @param {HTMLElement} control
 * @param {{hint?: any, className?: string}} [options]
 */
export function field(label, control, { hint, className } = {}) {
  const id = control.id || (control.id = `field-${++last}`);
  const said = hint ? h('small', { id: `${id}-hint`, class: 'hint' }, hint) : null;
  if (said) control.setAttribute('aria-describedby', said.id);
  return h('div', { class: ['field', className] }, h('label', { for: id }, label), control, said);
}

/** A checkbox with its label behind it. */
export function checkbox(label, attributes, hint) {
  const control = h('input', { type: 'checkbox', ...attributes });
  const id = control.id || (control.id = `field-${++last}`);
  const said = hint ? h('small', { id: `${id}-hint`, class: 'hint' }, hint) : null;
  if (said) control.setAttribute('aria-describedby', said.id);
  return h('div', { class: 'field check' }, control, h('label', { for: id }, label), said);
}

/** @param {[string, string][]} choices value and words */
export function select(attributes, choices, value) {
  return h('select', attributes, choices.map(([key, words]) => h('option', { value: key, selected: key === value }, words)));
}

/** Takes back what showErrors has shown. */
export function clearErrors(form) {
  form.querySelectorAll('.complaint').forEach((element) => element.remove());
  form.querySelectorAll('[aria-invalid]').forEach((control) => {
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-errormessage');
  });
}

/**
 * Shows what a Problem says beside the controls of these names, the rest on top of the form; focuses the first.
 * @param {HTMLElement} form
 * @param {{detail: string, message: string, errors?: {field: string, message: string}[]}} problem
 */
export function showErrors(form, problem) {
  clearErrors(form);
  const rest = [];
  let first = null;
  for (const error of problem.errors ?? []) {
    const control = form.querySelector(`[name="${CSS.escape(error.field)}"]`);
    if (!control) {
      rest.push(`${error.field}: ${error.message}`);
      continue;
    }
    const complaint = h('p', { class: 'complaint', id: `complaint-${++last}` }, error.message);
    control.setAttribute('aria-invalid', 'true');
    control.setAttribute('aria-errormessage', complaint.id);
    (control.closest('.field') ?? control.parentElement).append(complaint);
    for (let up = control.closest('details'); up; up = up.parentElement.closest('details')) up.open = true;
    first ??= control;
  }
  if (!first || rest.length) {
    const said = [problem.errors?.length ? null : problem.detail || problem.message, ...rest].filter(Boolean);
    form.prepend(h('div', { class: 'complaint', role: 'alert' }, said.map((text) => h('p', {}, text))));
  }
  first?.focus();
}
