import { make, webAddress } from './dom.js';

const TAGS = 'p br em strong i b del code a blockquote ul ol li pre hr'.split(' ');
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"' };
const TOKEN = /<!--.*?-->|<(\/?)([a-z]+)((?:\s+[a-z-]+="[^"<>]*")*)\s*\/?>|[^<]+|</gi;

function plain(text) {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Shows a comment's `body`, which the server has sanitised, without trusting it: no HTML parser is asked, so nothing can come
 * of it but elements of this list, links that lead to the web, and text. It needs no policy for Trusted Types either.
 *
 * @param {string} html
 * @returns {DocumentFragment}
 */
export function markup(html) {
  const root = document.createDocumentFragment();
  const open = [root];
  for (const [whole, closing, name, attributes] of html.matchAll(TOKEN)) {
    const tag = name?.toLowerCase();
    if (!tag) {
      if (!whole.startsWith('<!--')) open.at(-1).append(plain(whole));
    } else if (!TAGS.includes(tag)) {
      continue;
    } else if (closing) {
      const at = open.findLastIndex((element) => element.localName === tag);
      if (at > 0) open.length = at;
    } else {
      const href = tag === 'a' && webAddress(plain(/\shref="([^"]*)"/i.exec(attributes)?.[1] ?? ''));
      const element = make(tag, href ? { href, rel: 'nofollow ugc noopener' } : {});
      open.at(-1).append(element);
      if (tag !== 'br' && tag !== 'hr' && open.length < 50) open.push(element);
    }
  }
  return root;
}
