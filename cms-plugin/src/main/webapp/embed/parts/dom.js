/**
 * Makes an element without any HTML text: attributes by name (`false` and `undefined` are left out), listeners as `onclick`.
 *
 * @param {string} tag
 * @param {Object<string, *>} attributes
 * @param {...(Node|string|false|null|undefined)} content
 */
export function make(tag, attributes = {}, ...content) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...content.filter((its) => its != null && its !== false));
  return element;
}

/** A button that does something and sends nothing. */
export function button(label, onclick, attributes = {}) {
  return make('button', { type: 'button', part: 'button', onclick, ...attributes }, label);
}

/** Where a `link` in what a person wrote may lead; undefined for all else. */
export function webAddress(text) {
  return /^(https?:\/\/|mailto:)/i.test(text ?? '') ? text : undefined;
}

/** Puts the eye and the keyboard at an element, without taking it away from where it is seen already. */
export function goTo(element) {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}
