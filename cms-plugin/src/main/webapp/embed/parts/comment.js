import { button, goTo, make, webAddress } from './dom.js';
import { exact, moment } from './dates.js';
import { markup } from './markup.js';
import { ownComments } from './keep.js';

const DEEP = 4;

/** The first letters of a name, in a colour of its own: a picture that is fetched from nowhere. */
function face(name) {
  const initials = name.match(/(?<![\p{L}\p{M}\p{N}'’-])[\p{L}\p{N}]/gu) ?? [];
  const letters = [initials[0], initials.slice(1).at(-1)].join('').toUpperCase();
  const picture = make('span', { part: 'avatar', class: 'face', 'aria-hidden': 'true' }, letters);
  let hue = 0;
  for (const letter of name) hue = (hue * 31 + letter.codePointAt(0)) % 360;
  picture.style.setProperty('--hue', hue);
  return picture;
}

/** One comment in its place, with the list of what answers it. */
export class CommentView {
  /**
   * @param {Object} host gives words (`say`, `lang`) and does what is asked for (`reply`, `change`, `withdraw`, `report`)
   * @param {CommentView=} parent
   */
  constructor(host, parent) {
    this.host = host;
    this.parent = parent;
    this.level = (parent?.level ?? 0) + 1;
    this.paper = make('article', { tabindex: -1 });
    this.below = make('div', { class: 'below' });
    this.list = make('ol', { part: 'replies' });
    this.item = make('li', { class: this.level > DEEP && 'deep' }, this.paper, this.below, this.list);
  }

  /** Shows what is known of it by now. */
  show(comment) {
    this.comment = comment.removed ? { id: comment.id, number: comment.number, removed: true } : { ...this.comment, ...comment };
    const focused = this.paper.contains(this.paper.getRootNode().activeElement);
    this.paper.setAttribute('part', this.parts());
    if (this.comment.removed) {
      this.clearBelow();
      this.paper.replaceChildren(this.host.say('removed'));
    } else {
      this.draw(this.comment);
    }
    if (focused) this.paper.focus();
  }

  /** Makes room below; what is being written there goes home first. */
  clearBelow() {
    this.host.release(this);
    this.below.replaceChildren();
  }

  parts() {
    const { author, pinned, removed, status } = this.comment;
    const parts = ['comment', author?.isAuthor && 'author', pinned && 'pinned', removed ? 'removed' : status];
    return parts.filter(Boolean).join(' ');
  }

  draw({ author, number, body }) {
    const { say } = this.host;
    const name = author.name;
    this.about = say(number ? 'comment' : 'by', { number, name });
    this.paper.setAttribute('aria-label', this.about);
    this.paper.replaceChildren(
      this.head(),
      this.answers(),
      ...this.notes(),
      make('div', { part: 'body' }, markup(body)),
      make('div', { part: 'actions' }, ...this.deeds()),
    );
  }

  head() {
    const { say, lang } = this.host;
    const { author, number, publishedAt, editedAt } = this.comment;
    const href = webAddress(author.url);
    return make(
      'header',
      { part: 'head' },
      face(author.name),
      make(
        'div',
        {},
        make(href ? 'a' : 'span', { part: 'name', href, rel: href && 'nofollow ugc noopener' }, author.name),
        author.isAuthor && make('span', { part: 'badge' }, say('author')),
        author.byline && make('span', { part: 'byline' }, author.byline),
        make(
          'span',
          { part: 'meta' },
          number && make('a', { part: 'number', href: this.host.anchor(number) }, `#${number}`),
          moment(publishedAt, lang),
          editedAt && make('span', { title: exact(editedAt, lang) }, say('edited')),
        ),
      ),
    );
  }

  /** Whom it answers; where it stands right below, only narrow pages say so. */
  answers() {
    const { parentNumber, parentName } = this.comment;
    const above = this.parent?.comment;
    const number = parentNumber ?? above?.number;
    const name = parentNumber ? (parentName ?? `#${parentNumber}`) : above?.author?.name;
    if (!number || !name) return '';
    const link = make('a', { href: this.host.anchor(number) }, this.host.say('inReply', { name }));
    return make('p', { part: 'in-reply-to', class: !parentNumber && 'narrow' }, link);
  }

  notes() {
    const { pinned, answeredByEmail, status } = this.comment;
    return [pinned && 'pinned', status === 'held' && 'waiting', answeredByEmail && 'byMail']
      .filter(Boolean)
      .map((key) => make('p', { part: `note ${key}` }, this.host.say(key)));
  }

  deeds() {
    const { id, status } = this.comment;
    const own = ownComments.get(id);
    const mine = own && Date.parse(own.until) > Date.now();
    return [
      status !== 'held' && this.host.open && this.deed('reply', () => this.host.reply(this)),
      mine && this.deed('edit', () => this.edit(own)),
      mine && this.deed('remove', () => this.ask({ question: 'reallyRemove', yes: 'remove', act: () => this.host.withdraw(this) })),
      !own && this.deed('report', () => this.report()),
    ];
  }

  deed(key, act) {
    const label = this.host.say(key);
    return button(label, act, { part: `action ${key}`, 'aria-label': `${label}: ${this.about}` });
  }

  edit(own) {
    this.ask({ question: 'body', text: own.text, yes: 'save', act: (text) => this.host.change(this, text) });
  }

  report() {
    this.ask({
      question: 'reportWhy',
      text: '',
      yes: 'report',
      act: async (reason) => {
        await this.host.report(this, reason);
        this.host.tell(this.host.say('reported'));
        this.below.replaceChildren(make('p', { part: 'note' }, this.host.say('reported')));
      },
    });
  }

  /** Asks for a text, or for a mere yes, and does it; what goes wrong is said there and nothing is lost. */
  ask({ question, text, yes, act }) {
    const { say } = this.host;
    const field =
      text !== undefined && make('textarea', { part: 'field', rows: 4, maxlength: question === 'body' ? 10000 : 1000, 'aria-label': say(question) });
    const trouble = make('p', { part: 'error', role: 'alert' });
    const close = () => {
      form.remove();
      goTo(this.paper);
    };
    const form = make(
      'form',
      {
        part: 'question',
        onsubmit: async (event) => {
          event.preventDefault();
          if (field && !field.value.trim()) {
            trouble.textContent = say('missing');
            field.focus();
            return;
          }
          try {
            await act(field && field.value);
            close();
          } catch (refused) {
            trouble.textContent = this.host.explain(refused);
          }
        },
        onkeydown: (event) => event.key === 'Escape' && close(),
      },
      make('p', {}, say(question)),
      field,
      trouble,
      make('p', {}, make('button', { part: 'button primary' }, say(yes)), ' ', button(say('cancel'), close)),
    );
    if (field) field.value = text;
    this.clearBelow();
    this.below.append(form);
    goTo(field || form.querySelector('button'));
  }
}
