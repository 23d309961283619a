import { Api, Refused } from './api.js';
import { exact } from './dates.js';
import { Discussion } from './discussion.js';
import { button, goTo, make } from './dom.js';
import { CommentForm } from './form.js';
import { ownComments } from './keep.js';
import { Live } from './live.js';
import { speaker } from './words.js';

const MOST_PAGES = 40;

/** One thread with its form: brings together what is read, shown, written and heard. */
export class Talk {
  /**
   * @param {ShadowRoot} root
   * @param {Object} wishes what the attributes say
   * @param {function(string, Object): void} announce tells the host page
   */
  constructor(root, wishes, announce) {
    Object.assign(this, { root, wishes, announce, ...speaker(wishes.lang, wishes.words) });
    const { lang, say } = this;
    this.api = new Api(wishes.api);
    this.waiting = new Map();
    this.title = make('h2', { part: 'title', id: 'title', tabindex: -1 });
    this.voice = make('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
    this.notice = make('div', { part: 'notice' }, make('p', {}, say('loading')));
    this.news = button('', () => this.showNews(), { part: 'button news', hidden: true });
    this.body = make('div', {}, make('slot'));
    root.replaceChildren(
      make('section', { part: 'comments', lang, 'aria-labelledby': 'title' }, this.title, this.voice, this.notice, this.body),
    );
    this.load();
  }

  end() {
    this.ended = true;
    this.live?.end();
  }

  /** What a screen reader is to say without anything moving. */
  tell(text) {
    this.voice.textContent = text;
  }

  explain({ type, wait }) {
    const key = this.knows(type) ? type : type.startsWith('unknown') ? 'gone' : type === 'invalid' ? 'bad' : 'unsent';
    return this.say(key, { n: wait || 60 });
  }

  /** Reads everything and shows it; until then, and if it fails, the page's own children stay. */
  async load() {
    try {
      const path = this.wishes.article ?? this.wishes.permalink;
      const { answer } = await this.api.call(`/articles/${path}?fields=id,title,commentCount,commentsOpen`);
      this.articleId = answer.id;
      const thread = await this.page();
      if (!this.ended) this.show(answer, thread);
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      this.fail(refused);
    }
  }

  fail({ type, status }) {
    const retry = button(this.say('retry'), () => {
      this.notice.replaceChildren(make('p', {}, this.say('loading')));
      this.load();
    });
    this.notice.replaceChildren(make('p', { role: 'alert' }, this.say('failed')), retry);
    window.addEventListener('online', () => retry.isConnected && retry.click(), { once: true });
    this.announce('error', { type, status });
  }

  /** A page of the thread: the first, that of a cursor, or the one at a comment. */
  async page(where) {
    const { order, depth } = this.wishes;
    const { answer, tag } = await this.api.thread(this.articleId, { order, depth, ...where });
    if (!where) this.tag = tag;
    return answer;
  }

  show({ title, commentCount, commentsOpen }, { data, meta }) {
    const { order, depth } = this.wishes;
    const newestFirst = order === 'newest';
    this.open = commentsOpen;
    this.article = title;
    this.discussion = new Discussion(this, { depth: Number(depth), newestFirst });
    for (const comment of data) this.discussion.add(comment);
    if (meta.next) this.discussion.offerMore(meta.next);
    this.form = this.open ? new CommentForm(this) : undefined;
    const form = this.form?.home ?? make('p', { part: 'notice' }, this.say('comments-closed'));
    const thread = make('div', {}, this.discussion.list, make('div', { class: 'sticky' }, this.news));
    this.body.replaceChildren(...(newestFirst ? [form, thread] : [thread, form]));
    this.count = commentCount;
    this.recount(0);
    if (this.wishes.live) this.listen();
    this.findOwn();
    this.follow();
    this.announce('loaded', { article: this.articleId, count: this.count });
  }

  recount(more) {
    this.count += more;
    this.title.textContent = this.say('title', { n: this.count, article: this.article });
    this.notice.replaceChildren(...(this.count || this.discussion.views.size ? [] : [make('p', {}, this.say('empty'))]));
    this.announce('count', { count: this.count });
  }

  anchor(number) {
    return `${location.pathname}${location.search}#thought-${number}`;
  }

  /** Goes where the page's address leads: at once if the server knows the place, otherwise through as many pages as it takes. */
  async follow() {
    const { discussion } = this;
    const anchor = location.hash;
    if (!discussion || !/^#(thought|comment)-\w+$/.test(anchor)) return;
    if (!discussion.find(anchor)) {
      const { data = [] } = await this.page({ at: anchor.replace(/^#(thought-)?/, '') }).catch(() => ({}));
      for (const comment of data) discussion.add(comment);
    }
    for (let pages = 0; !discussion.find(anchor) && pages < MOST_PAGES; pages++) {
      const more = discussion.list.querySelector('.more:not(.tried)');
      if (!more) return;
      more.classList.add('tried');
      await more.fetch();
    }
    const { paper } = discussion.find(anchor) ?? {};
    if (!paper || anchor !== location.hash) return;
    this.root.querySelector('.target')?.classList.remove('target');
    paper.classList.add('target');
    goTo(paper);
  }

  /** What this browser's reader wrote and others do not see yet. */
  async findOwn() {
    for (const [id, { token }] of ownComments.of(this.articleId)) {
      if (this.discussion.views.has(id)) continue;
      try {
        const { answer } = await this.api.call(`/comments/${id}`, { headers: { 'Edit-Token': token } });
        if (answer.status !== 'held') continue;
        this.discussion.arrive(answer);
        this.recount(0);
      } catch (refused) {
        if (refused.status === 404) ownComments.drop(id);
      }
    }
  }

  // What a reader does

  reply(view) {
    this.form.answer(view);
  }

  release(view) {
    if (view && this.form?.parent === view) this.form.goHome(false);
  }

  async preview(body) {
    return (await this.api.call('/comments/preview', { method: 'POST', json: { body } })).answer;
  }

  async submit(json, key) {
    const path = `/articles/${this.articleId}/comments`;
    try {
      const { answer } = await this.api.call(path, { method: 'POST', json, headers: { 'Idempotency-Key': key } });
      this.submitted(answer, json);
    } catch (refused) {
      if (refused.type === 'comments-closed') this.open = false;
      throw refused;
    }
  }

  submitted({ editToken: token, editableUntil: until, ...comment }, { body, answerByEmail, notify }) {
    const { id, status, number } = comment;
    ownComments.put(id, { article: this.articleId, token, until, text: body });
    const published = status === 'approved';
    const view = this.discussion.arrive(comment);
    this.waiting.delete(id);
    this.offerNews();
    this.tag = undefined;
    const said = [
      this.say(published ? 'published' : 'held'),
      Date.parse(until) > Date.now() && this.say('until', { time: exact(until, this.lang) }),
      answerByEmail && this.say('asked'),
      notify !== 'none' && this.say('confirm'),
    ];
    view.below.append(make('p', { part: 'result', role: 'status' }, said.filter(Boolean).join(' ')));
    this.recount(published ? 1 : 0);
    this.announce('submitted', { id, status, number });
    queueMicrotask(() => goTo(view.paper));
  }

  async change(view, body) {
    const { id } = view.comment;
    const own = ownComments.get(id);
    const before = view.comment.status ?? 'approved';
    const json = { body };
    const { answer } = await this.api.call(`/comments/${id}`, { method: 'PATCH', json, headers: { 'Edit-Token': own.token } });
    ownComments.put(id, { ...own, text: body });
    const { editToken, ...comment } = answer;
    view.show(comment);
    if (before === 'approved' && comment.status === 'held') this.recount(-1);
    this.announce('edited', { id, status: comment.status });
  }

  async withdraw(view) {
    const { id, number, status } = view.comment;
    await this.api.call(`/comments/${id}`, { method: 'DELETE', headers: { 'Edit-Token': ownComments.get(id).token } });
    ownComments.drop(id);
    this.removed({ id, number }, status !== 'held');
    this.tell(this.say('removed'));
    this.announce('removed', { id, number });
  }

  async report(view, reason) {
    await this.api.call(`/comments/${view.comment.id}/report`, { method: 'POST', json: { reason } });
    this.announce('reported', { id: view.comment.id });
  }

  // What others do meanwhile

  listen() {
    this.live?.end();
    this.live = new Live(`${this.api.base}/articles/${this.articleId}/comments/stream`, {
      open: (first) => first && this.compare(),
      event: (kind, data) => this.hear(kind, data),
    });
  }

  /** Whether something happened between reading the thread and listening to it. */
  async compare() {
    const { tag, discussion } = this;
    const { order, depth } = this.wishes;
    const now = await this.api.thread(this.articleId, { order, depth }).catch(() => undefined);
    if (!now || now.tag === tag || discussion !== this.discussion) return;
    const look = (comments = []) => {
      for (const { replies, ...comment } of comments) {
        if (!discussion.views.has(comment.id) && !comment.removed) this.waiting.set(comment.id, comment);
        look(replies);
      }
    };
    look(now.answer.data);
    this.offerNews();
    if (!this.waiting.size && tag && tag === this.tag) this.hear('reset');
  }

  hear(kind, comment) {
    const view = this.discussion.views.get(comment?.id);
    this.tag = undefined;
    if (kind === 'reset') {
      this.stale = true;
    } else if (kind === 'removed') {
      this.waiting.delete(comment.id);
      if (view) this.removed(comment, view.comment.status !== 'held');
    } else if (view) {
      this.renew(view, comment);
    } else if (kind === 'approved' || this.waiting.has(comment.id)) {
      this.waiting.set(comment.id, comment);
    }
    this.offerNews();
  }

  /** What is on the page already changes in its place. */
  renew(view, comment) {
    const published = view.comment.status === 'held';
    view.show({ ...comment, status: 'approved', parentNumber: view.comment.parentNumber });
    if (published) {
      this.recount(1);
      this.tell(this.say('nowPublished'));
    }
  }

  removed(comment, counted) {
    this.discussion.remove(comment);
    if (counted) this.recount(-1);
  }

  /** Nothing moves under a reader's eyes: what is new waits for them to ask. */
  offerNews() {
    const n = this.waiting.size;
    const text = this.stale ? this.say('changed') : n ? this.say('newOnes', { n }) : '';
    this.news.hidden = !text;
    if (this.news.textContent === text) return;
    this.news.textContent = text;
    if (text) this.tell(text);
  }

  showNews() {
    if (this.stale) {
      this.refresh();
      return;
    }
    const views = [...this.waiting.values()].map((comment) => this.discussion.arrive(comment));
    this.waiting.clear();
    this.offerNews();
    this.recount(views.length);
    for (const view of views) view.paper.classList.add('new');
    goTo(views[0].paper);
  }

  /** Reads all anew; what is being written is kept. */
  async refresh() {
    this.form?.goHome(false);
    this.waiting.clear();
    this.stale = false;
    this.tag = undefined;
    this.offerNews();
    await this.load();
    this.title.focus();
  }
}
