import { button, make } from './dom.js';
import { CommentView } from './comment.js';

/** A thread on the page: which comments are shown, and where. */
export class Discussion {
  /**
   * @param {Object} host as for a comment; `page(cursor)` gets a further page
   * @param {{depth: number, newestFirst: boolean}} order
   */
  constructor(host, order) {
    this.host = host;
    this.order = order;
    this.views = new Map();
    this.list = make('ol', { part: 'thread' });
  }

  /** Puts a comment with its replies into its place; one that is there already moves to where it belongs. */
  add(comment, parent, before = null) {
    let view = this.views.get(comment.id);
    if (!view) {
      view = new CommentView(this.host, parent);
      this.views.set(comment.id, view);
    }
    view.show(comment);
    (parent?.list ?? this.list).insertBefore(view.item, before);
    for (const reply of comment.replies ?? []) this.add(reply, view);
    if (comment.repliesNext) this.offerMore(comment.repliesNext, view);
    return view;
  }

  /** A button in place of what is not shown yet. */
  offerMore(cursor, parent) {
    const { say } = this.host;
    const label = parent ? say('moreReplies', { name: parent.comment.author?.name ?? '' }) : say('more');
    const item = make('li', { class: 'more' }, button(label, async () => (await item.fetch())?.[0].paper.focus(), { part: 'button more' }));
    item.fetch = () => this.fetchMore(item, cursor, parent);
    (parent?.list ?? this.list).append(item);
  }

  async fetchMore(item, cursor, parent) {
    if (item.busy) return undefined;
    item.busy = true;
    try {
      const { data, meta } = await this.host.page({ cursor });
      const views = data.map((comment) => this.add(comment, parent, item));
      if (meta.next) this.offerMore(meta.next, parent);
      const next = meta.next && (parent?.list ?? this.list).lastChild;
      if (next) item.replaceWith(next);
      else item.remove();
      return views;
    } catch (refused) {
      item.busy = false;
      this.host.tell(this.host.explain(refused));
      return undefined;
    }
  }

  /** A comment that came while the page was open: below what it answers, or at the end. */
  arrive(comment) {
    const known = this.views.get(comment.id);
    const parent = this.views.get(comment.parent);
    if (known) {
      known.show(comment);
      return known;
    }
    if (!parent) return this.add(comment, undefined, !comment.parent && this.order.newestFirst ? this.list.firstChild : null);
    if (parent.level < this.order.depth) return this.add({ ...comment, parentNumber: undefined }, parent);
    const { number, author } = parent.comment;
    return this.add({ ...comment, parentNumber: number, parentName: author?.name }, parent.parent, this.endOfLine(parent).nextSibling);
  }

  /** The last of those that stand flattened behind a comment because they answer it. */
  endOfLine(view) {
    const line = new Set([view.comment.number]);
    const shown = [...this.views.values()];
    let last = view.item;
    for (let next = last.nextSibling; next; next = next.nextSibling) {
      const { comment } = shown.find((its) => its.item === next) ?? {};
      if (!line.has(comment?.parentNumber)) break;
      line.add(comment.number);
      last = next;
    }
    return last;
  }

  /** Takes a comment away; where something answers it, a line stays. */
  remove({ id, number }) {
    const view = this.views.get(id);
    if (!view) return;
    if (view.list.firstChild) {
      view.show({ id, number, removed: true });
      return;
    }
    const focused = view.item.contains(view.item.getRootNode().activeElement);
    view.clearBelow();
    view.item.remove();
    this.views.delete(id);
    if (view.parent?.comment.removed) this.remove(view.parent.comment);
    else if (focused) (view.parent?.paper ?? this.host.title).focus();
  }

  /** What an anchor leads to: `thought-14`, or `comment-67` of the site it was imported from. */
  find(anchor) {
    const [, kind, value] = /^#?(thought|comment)-(\w+)$/.exec(anchor) ?? [];
    const member = kind === 'thought' ? 'number' : 'importedId';
    return kind && [...this.views.values()].find((view) => String(view.comment[member]) === value);
  }
}
