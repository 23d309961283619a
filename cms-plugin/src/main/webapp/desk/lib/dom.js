/** Elements made safely: text is always a text node, and an address that could run a script is left out. */

const PROPERTIES = new Set(['value', 'checked', 'selected', 'indeterminate', 'disabled', 'open', 'multiple']);
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction']);
const DROPPED = 'script,style,iframe,frame,object,embed,applet,link,meta,base,form,input,button,textarea,select,svg,math,template,noscript';

/**
 * Whether an address may stand in a page: relative, http(s), mailto, or a picture kept in the page.
 * @param {string} address
 */
export function isHarmless(address) {
  const bare = String(address).replace(/[\u0000-\u0020]/g, '');
  return !/^[a-z][a-z0-9+.-]*:/i.test(bare) || /^(https?|mailto|blob):/i.test(bare) || /^data:image\/(png|jpeg|gif|webp);/i.test(bare);
}

/**
 * Makes an element. Attributes beginning with "on" take functions; null, undefined and false leave an attribute out;
 * "class" may be a list. Children are nodes, text, lists of them, or nothing.
 * @param {string} tag
 * @param {Object<string, any>} [attributes]
 * @param {...any} children
 * @returns {HTMLElement}
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  append(element, children);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) {
      if (typeof value === 'function') element.addEventListener(name.slice(2).toLowerCase(), value);
    } else if (PROPERTIES.has(name)) {
      element[name] = value;
    } else if (ADDRESSES.has(name) && !isHarmless(value)) {
      element.setAttribute('data-refused', name);
    } else {
      element.setAttribute(name, value === true ? '' : Array.isArray(value) ? value.filter(Boolean).join(' ') : String(value));
    }
  }
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

/** Empties an element and fills it anew; the keyboard stays where it was, if that is there again. */
export function fill(element, ...children) {
  const goBack = placeWithin(element);
  element.replaceChildren();
  append(element, children);
  goBack(element);
  return element;
}

const nameOf = (control) => control.getAttribute('aria-label') ?? (control.name || control.id || control.textContent);

/**
 * Where the keyboard is within an element that is about to be drawn anew.
 * @param {HTMLElement} element
 * @returns {(drawn: HTMLElement) => void} goes to the control of the same name there, or else to one that can be used
 */
export function placeWithin(element) {
  const before = document.activeElement;
  if (!element.contains(before)) return () => {};
  const name = nameOf(before);
  return (drawn) => {
    if (drawn.contains(document.activeElement)) return;
    const same = [...drawn.querySelectorAll(before.localName)].find((other) => nameOf(other) === name);
    const usable = (within) => within?.querySelector('a[href], button:enabled, input:enabled, select:enabled, textarea:enabled');
    const next = same && !same.disabled ? same : drawn.matches('[tabindex]') ? drawn : usable(same?.parentElement) ?? usable(drawn);
    next?.focus({ preventScroll: true });
  };
}

const TAG = /<[a-z][^\s/>]*(?:\s+[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*\s*\/?>/gi;
const ATTRIBUTE = /(\s+)([^\s=>]+)(\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?/g;

/**
 * HTML parsed where nothing of it runs or is fetched. Handlers are left out before: they would not run either, but
 * browsers complain of each.
 * @param {string} html
 * @returns {HTMLElement} the body
 */
export function parseHtml(html) {
  const quiet = String(html ?? '').replace(TAG, (tag) => tag.replace(ATTRIBUTE, (all, space, name) => (/^on/i.test(name) ? '' : all)));
  return new DOMParser().parseFromString(quiet, 'text/html').body;
}

/**
 * Shows HTML that the server has sanitised (a "body" of the API). It is parsed without running, and cleaned once more.
 * @param {string} html
 * @param {string} [className]
 */
export function safeBody(html, className = 'body') {
  const parsed = parseHtml(html);
  parsed.querySelectorAll(DROPPED).forEach((element) => element.remove());
  parsed.querySelectorAll('*').forEach(clean);
  const element = h('div', { class: className });
  element.append(...parsed.childNodes);
  return element;
}

function clean(element) {
  for (const { name, value } of [...element.attributes]) {
    const known = name.toLowerCase();
    if (known.startsWith('on') || known === 'style' || known === 'id' || known === 'srcdoc' || known === 'srcset') element.removeAttribute(name);
    else if ((ADDRESSES.has(known) || known.endsWith(':href')) && !isHarmless(value)) element.removeAttribute(name);
  }
  if (element.localName === 'a' && element.hasAttribute('href')) {
    element.setAttribute('rel', 'noopener noreferrer nofollow');
    element.setAttribute('target', '_blank');
  }
  if (element.localName === 'img') element.setAttribute('loading', 'lazy');
}

/** An icon of desk.css, for eyes only. */
export function icon(name) {
  return h('span', { class: `icon icon-${name}`, 'aria-hidden': 'true' });
}
