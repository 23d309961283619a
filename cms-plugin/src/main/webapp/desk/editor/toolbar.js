/** A toolbar that is one stop for the Tab key; arrows go from button to button (ARIA toolbar). */

import { h, icon } from '../lib/dom.js';

/**
 * @param {[string, string, Function, Function][]} blocks kinds of blocks
 * @param {Object[][]} groups of buttons
 * @param {(button: Object) => void} run
 */
export function toolbar(blocks, groups, run) {
  const kinds = h('select', { 'aria-label': 'Kind of paragraph', tabindex: '0' }, blocks.map(([name, label]) => h('option', { value: name }, label)));
  kinds.addEventListener('change', () => {
    const [, , command] = blocks.find(([name]) => name === kinds.value);
    run({ name: 'block', run: command });
  });
  const made = groups.flat().map((button) => ({ button, element: buttonOf(button, run) }));
  const element = h('div', { class: 'toolbar', role: 'toolbar', 'aria-label': 'Formatting', 'aria-orientation': 'horizontal' }, kinds,
    groups.map((group) => h('div', { class: 'group', role: 'presentation' }, group.map((button) => made.find((one) => one.button === button).element))));
  element.addEventListener('keydown', (event) => walk(event, element));
  element.addEventListener('focusin', (event) => settle(element, event.target));

  return {
    element,
    update(state) {
      const kind = blocks.find(([, , , active]) => active(state));
      kinds.value = kind?.[0] ?? '';
      for (const { button, element: one } of made) {
        one.hidden = Boolean((button.shown && !button.shown(state)) || button.hidden?.(state));
        if (button.active) one.setAttribute('aria-pressed', String(button.active(state)));
      }
    },
  };
}

function buttonOf(button, run) {
  const words = button.key ? `${button.label} (${button.key})` : button.label;
  const element = h('button', { type: 'button', tabindex: '-1', 'aria-label': button.label, title: words, 'data-command': button.name }, icon(button.name));
  element.addEventListener('mousedown', (event) => event.preventDefault()); // the selection stays
  element.addEventListener('click', () => run(button));
  return element;
}

const stops = (element) => [...element.querySelectorAll('select, button:not([hidden])')];

function settle(element, here) {
  for (const stop of stops(element)) stop.tabIndex = stop === here ? 0 : -1;
}

function walk(event, element) {
  const all = stops(element);
  const at = all.indexOf(document.activeElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined || at < 0) return;
  event.preventDefault();
  all[(next + all.length) % all.length].focus();
}
