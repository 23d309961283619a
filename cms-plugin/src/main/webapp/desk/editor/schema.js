/** What an article's text may consist of here: what the server lets readers see, and nothing that it would take away. */

import { Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

const plainNumber = (value) => (/^[0-9]{1,5}$/.test(value ?? '') ? value : null);

const aligned = {
  default: null,
  getFromDOM: (cell) => cell.getAttribute('align'),
  setDOMAttr: (value, attributes) => value && (attributes.align = value),
};
const scope = {
  default: null,
  getFromDOM: (cell) => cell.getAttribute('scope'),
  setDOMAttr: (value, attributes) => value && (attributes.scope = value),
};

const imageAttributes = { src: {}, alt: { default: null }, width: { default: null }, height: { default: null }, class: { default: null } };
const readImage = (image) => ({
  src: image.getAttribute('src'),
  alt: image.getAttribute('alt'),
  width: plainNumber(image.getAttribute('width')),
  height: plainNumber(image.getAttribute('height')),
  class: image.getAttribute('class'),
});

/** An element name for each simple mark; the first is the one that is written. */
const MARKS = {
  strong: ['strong'], em: ['em'], underline: ['u'], strike: ['s'], deleted: ['del'], inserted: ['ins'], highlight: ['mark'],
  small: ['small'], quoted: ['q'], cite: ['cite'], keyboard: ['kbd'], sample: ['samp'], variable: ['var'], sub: ['sub'], sup: ['sup'],
};

const marks = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: (a) => ({ href: a.getAttribute('href'), title: a.getAttribute('title') }) }],
    toDOM: (mark) => ['a', present(mark.attrs), 0],
  },
  abbreviation: {
    attrs: { title: { default: null } },
    parseDOM: [{ tag: 'abbr', getAttrs: (abbr) => ({ title: abbr.getAttribute('title') }) }],
    toDOM: (mark) => ['abbr', present(mark.attrs), 0],
  },
};
for (const [name, tags] of Object.entries(MARKS)) {
  marks[name] = { parseDOM: tags.map((tag) => ({ tag })), toDOM: () => [tags[0], 0] };
}
marks.strong.parseDOM.push({ tag: 'b', getAttrs: (b) => b.style.fontWeight !== 'normal' && null });
marks.em.parseDOM.push({ tag: 'i', getAttrs: (i) => i.style.fontStyle !== 'normal' && null });
marks.code = { excludes: '', parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] };

function present(attributes) {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined && value !== ''));
}

const tables = tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: { align: aligned, scope } });

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      attrs: { level: { default: 2 } },
      content: 'inline*',
      group: 'block',
      defining: true,
      parseDOM: [{ tag: 'h1', attrs: { level: 2 } }, ...[2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } }))],
      toDOM: (node) => [`h${node.attrs.level}`, 0],
    },
    blockquote: { content: 'block+', group: 'block', defining: true, parseDOM: [{ tag: 'blockquote' }], toDOM: () => ['blockquote', 0] },
    code_block: {
      attrs: { language: { default: null } },
      content: 'text*',
      marks: '',
      group: 'block',
      code: true,
      defining: true,
      parseDOM: [{
        tag: 'pre',
        preserveWhitespace: 'full',
        getAttrs: (pre) => ({ language: /language-([a-z0-9]{1,20})/.exec(pre.querySelector('code')?.className ?? '')?.[1] ?? null }),
      }],
      toDOM: (node) => ['pre', ['code', node.attrs.language ? { class: `language-${node.attrs.language}` } : {}, 0]],
    },
    horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    division: { content: 'block+', group: 'block', defining: true, parseDOM: [{ tag: 'div' }], toDOM: () => ['div', 0] },
    definition_list: { content: '(term | definition)+', group: 'block', parseDOM: [{ tag: 'dl' }], toDOM: () => ['dl', 0] },
    term: { content: 'inline*', defining: true, parseDOM: [{ tag: 'dt' }], toDOM: () => ['dt', 0] },
    definition: { content: 'block+', defining: true, parseDOM: [{ tag: 'dd' }], toDOM: () => ['dd', 0] },
    bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: {
      attrs: { start: { default: null } },
      content: 'list_item+',
      group: 'block',
      parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ start: plainNumber(list.getAttribute('start')) }) }],
      toDOM: (node) => ['ol', present(node.attrs), 0],
    },
    list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    figure: {
      attrs: { ...imageAttributes, figureClass: { default: null }, link: { default: null } },
      content: 'inline*',
      group: 'block',
      isolating: true,
      draggable: true,
      parseDOM: [{
        tag: 'figure',
        getAttrs: (figure) => {
          const image = figure.querySelector(':scope > img, :scope > a > img:only-child');
          const link = image?.parentElement.localName === 'a' ? image.parentElement.getAttribute('href') : null;
          return image ? { ...readImage(image), figureClass: figure.getAttribute('class'), link } : false;
        },
        contentElement: (figure) => figure.querySelector(':scope > figcaption') ?? document.createElement('figcaption'),
      }],
      toDOM: (node) => {
        const { figureClass, link, ...image } = node.attrs;
        const picture = ['img', present(image)];
        return ['figure', present({ class: figureClass }), link ? ['a', { href: link }, picture] : picture, ['figcaption', 0]];
      },
    },
    ...tables,
    text: { group: 'inline' },
    image: {
      attrs: imageAttributes,
      inline: true,
      group: 'inline',
      draggable: true,
      parseDOM: [{ tag: 'img[src]', getAttrs: readImage }],
      toDOM: (node) => ['img', present(node.attrs)],
    },
    hard_break: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
  },
  marks,
});
