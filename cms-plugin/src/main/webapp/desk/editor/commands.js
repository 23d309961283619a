/** What can be done to the text: by the toolbar, by keys, and by what is typed. */

import { chainCommands, baseKeymap, exitCode, setBlockType, toggleMark, wrapIn, lift } from 'prosemirror-commands';
import { undo, redo } from 'prosemirror-history';
import { InputRule, inputRules, smartQuotes, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell, isInTable } from 'prosemirror-tables';
import { TextSelection } from 'prosemirror-state';
import { schema } from './schema.js';

const { nodes, marks } = schema;

function within(state, type) {
  for (let depth = state.selection.$from.depth; depth > 0; depth--) {
    if (state.selection.$from.node(depth).type === type) return true;
  }
  return false;
}

export function hasMark(state, type) {
  const { from, $from, to, empty } = state.selection;
  return empty ? Boolean(type.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, type);
}

function toggleList(type) {
  return (state, dispatch) => (within(state, type) ? liftListItem(nodes.list_item)(state, dispatch) : wrapInList(type)(state, dispatch));
}

const toggleQuote = (state, dispatch) => (within(state, nodes.blockquote) ? lift(state, dispatch) : wrapIn(nodes.blockquote)(state, dispatch));

function insert(make) {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(make()).scrollIntoView());
    return true;
  };
}

/** A table with a line of headings; what is typed next goes into its first cell. */
function insertTable(state, dispatch, rows = 3, columns = 2) {
  if (!dispatch) return true;
  const row = (type) => nodes.table_row.create(null, Array.from({ length: columns }, () => type.createAndFill()));
  const table = nodes.table.create(null, Array.from({ length: rows }, (_, i) => row(i ? nodes.table_cell : nodes.table_header)));
  const transaction = state.tr.replaceSelectionWith(table);
  transaction.doc.descendants((node, at) => {
    if (node === table) transaction.setSelection(TextSelection.near(transaction.doc.resolve(at + 1)));
    return node.type !== nodes.table;
  });
  dispatch(transaction.scrollIntoView());
  return true;
}

const hardBreak = chainCommands(exitCode, insert(() => nodes.hard_break.create()));

/** Kinds of blocks, for the list on the toolbar. */
export const BLOCKS = [
  ['paragraph', 'Paragraph', setBlockType(nodes.paragraph), (state) => state.selection.$from.parent.type === nodes.paragraph],
  ...[2, 3, 4].map((level) => [`heading-${level}`, `Heading ${level}`, setBlockType(nodes.heading, { level }),
    (state) => state.selection.$from.parent.type === nodes.heading && state.selection.$from.parent.attrs.level === level]),
  ['code', 'Code', setBlockType(nodes.code_block), (state) => state.selection.$from.parent.type === nodes.code_block],
];

const mark = (name, label, type, key) => ({ name, label, key, run: toggleMark(type), active: (state) => hasMark(state, type) });

/** The buttons of the toolbar, group by group; "link" and "picture" are done by the editor itself. */
export const BUTTONS = [
  [
    mark('bold', 'Bold', marks.strong, 'Ctrl+B'),
    mark('italic', 'Italic', marks.em, 'Ctrl+I'),
    { name: 'link', label: 'Link', key: 'Ctrl+K', active: (state) => hasMark(state, marks.link) },
    mark('inline-code', 'Code', marks.code, 'Ctrl+E'),
  ],
  [
    { name: 'bullets', label: 'List', run: toggleList(nodes.bullet_list), active: (state) => within(state, nodes.bullet_list) },
    { name: 'numbers', label: 'Numbered list', run: toggleList(nodes.ordered_list), active: (state) => within(state, nodes.ordered_list) },
    { name: 'quote', label: 'Quotation', run: toggleQuote, active: (state) => within(state, nodes.blockquote) },
  ],
  [
    { name: 'picture', label: 'Picture' },
    { name: 'table', label: 'Table', run: (state, dispatch) => insertTable(state, dispatch), hidden: isInTable },
    { name: 'rule', label: 'Line', run: insert(() => nodes.horizontal_rule.create()) },
  ],
  [
    { name: 'row-add', label: 'Add row', run: addRowAfter, shown: isInTable },
    { name: 'row-drop', label: 'Delete row', run: deleteRow, shown: isInTable },
    { name: 'column-add', label: 'Add column', run: addColumnAfter, shown: isInTable },
    { name: 'column-drop', label: 'Delete column', run: deleteColumn, shown: isInTable },
    { name: 'table-drop', label: 'Delete table', run: deleteTable, shown: isInTable },
  ],
  [
    { name: 'undo', label: 'Undo', key: 'Ctrl+Z', run: undo },
    { name: 'redo', label: 'Redo', key: 'Ctrl+Y', run: redo },
  ],
];

/** Keys, before those that ProseMirror has by itself (in "base"). */
export const KEYS = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Shift-Mod-z': redo,
  'Mod-b': toggleMark(marks.strong),
  'Mod-i': toggleMark(marks.em),
  'Mod-u': toggleMark(marks.underline),
  'Mod-e': toggleMark(marks.code),
  'Shift-Enter': hardBreak,
  Enter: splitListItem(nodes.list_item),
  // within a list or table Tab moves there; elsewhere it leaves the text, as people with keyboards need
  Tab: chainCommands(goToNextCell(1), sinkListItem(nodes.list_item)),
  'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
  'Mod-Alt-0': setBlockType(nodes.paragraph),
  'Mod-Alt-2': setBlockType(nodes.heading, { level: 2 }),
  'Mod-Alt-3': setBlockType(nodes.heading, { level: 3 }),
};

export const BASE_KEYS = baseKeymap;

/** What is typed becomes what was meant: "## ", "- ", "1. ", "> ", "```", "---" and quotation marks. */
export const typing = inputRules({
  rules: [
    ...smartQuotes,
    textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, (match) => ({ level: match[1].length })),
    wrappingInputRule(/^\s*([-+*])\s$/, nodes.bullet_list),
    wrappingInputRule(/^(\d+)\.\s$/, nodes.ordered_list, (match) => ({ start: match[1] === '1' ? null : match[1] })),
    wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
    textblockTypeInputRule(/^```$/, nodes.code_block),
    new InputRule(/^---$/, (state, match, start, end) => state.tr.delete(start, end).replaceSelectionWith(nodes.horizontal_rule.create())),
  ],
});
