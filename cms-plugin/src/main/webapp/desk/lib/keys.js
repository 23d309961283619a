/** Shortcuts of one letter, silent while somebody types, while a dialog is open, and with Ctrl, Alt or Meta. */

let bound = {};

/** @param {Object<string, (event: KeyboardEvent) => any>} shortcuts of the present view, such as {j: next, '/': search} */
export function keys(shortcuts) {
  bound = { ...bound, ...shortcuts };
}

export function forgetKeys() {
  bound = {};
}

export const boundKeys = () => Object.keys(bound);

export function isTyping(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.localName === 'textarea' || target.localName === 'select'
      || (target.localName === 'input' && !['checkbox', 'radio', 'button', 'submit', 'reset'].includes(target.type)));
}

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  const action = bound[event.key];
  if (action) {
    event.preventDefault();
    action(event);
  }
});
