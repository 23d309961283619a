/** HTML to what is edited and back; and whether anything would be lost on the way. */

import { DOMParser as Reader, DOMSerializer } from 'prosemirror-model';
import { parseHtml } from '../lib/dom.js';
import { schema } from './schema.js';

const SAME = { b: 'strong', i: 'em', h1: 'h2' };
const WRAPPERS = new Set(['p', 'tbody', 'figcaption', 'html', 'head', 'body']);
const KEPT = ['href', 'src', 'alt', 'title', 'width', 'height', 'class', 'start', 'value', 'colspan', 'rowspan', 'align', 'scope'];

/** The document to edit. */
export function read(html) {
  return Reader.fromSchema(schema).parse(parseHtml(html));
}

/** The document as HTML, as a person would have written it: no <p> around the only words of an item or cell. */
export function write(doc) {
  const page = document.implementation.createHTMLDocument('');
  const body = page.createElement('div');
  body.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: page }));
  body.querySelectorAll('li, td, th, dd').forEach(unwrap);
  body.querySelectorAll('figcaption:empty').forEach((caption) => caption.remove());
  body.querySelectorAll('table').forEach(giveHead);
  [...body.children].reverse().forEach((block) => block.localName === 'p' && !block.hasChildNodes() && block === body.lastElementChild && block.remove());
  return [...body.children].map((block) => block.outerHTML).join('\n');
}

function unwrap(cell) {
  const paragraphs = [...cell.children].filter((child) => child.localName === 'p');
  if (paragraphs.length === 1 && cell.firstElementChild === paragraphs[0]) paragraphs[0].replaceWith(...paragraphs[0].childNodes);
}

function giveHead(table) {
  const first = table.querySelector('tr');
  const rest = table.querySelector('tbody');
  if (!first || !rest || [...first.children].some((cell) => cell.localName !== 'th')) return;
  const head = table.ownerDocument.createElement('thead');
  head.append(first);
  table.prepend(head);
  if (!rest.children.length) rest.remove();
}

/**
 * What editing would take away from an HTML text: names of elements, or attributes in words; nothing when it is safe.
 * What readers never see anyway (scripts, styles, comments) does not count.
 * @param {string} html
 * @returns {string[]}
 */
export function losses(html) {
  const before = parseHtml(html);
  const after = parseHtml(write(read(html)));
  const lost = new Set();
  const had = inventory(before);
  const has = inventory(after);
  for (const [what, times] of had) if ((has.get(what) ?? 0) < times) lost.add(what);
  if (words(before) !== words(after) && !lost.size) lost.add('some of its words');
  return [...lost];
}

function inventory(body) {
  const counts = new Map();
  const add = (what) => counts.set(what, (counts.get(what) ?? 0) + 1);
  for (const element of body.querySelectorAll('*')) {
    const name = SAME[element.localName] ?? element.localName;
    if (WRAPPERS.has(name) || (name === 'code' && element.parentElement.localName === 'pre')) continue;
    if (!element.hasChildNodes() && !['img', 'hr', 'br', 'td', 'th'].includes(name)) continue;
    add(`<${name}>`);
    for (const attribute of KEPT) if (element.getAttribute(attribute)) add(`${attribute} of <${name}>`);
  }
  return counts;
}

const words = (body) => body.textContent.replace(/\s+/g, '');
