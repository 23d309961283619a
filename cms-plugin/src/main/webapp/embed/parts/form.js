import { button, goTo, make } from './dom.js';
import { drafts } from './keep.js';
import { markup } from './markup.js';
import { newKey } from './api.js';

const KEPT = ['body', 'name', 'email', 'website', 'notify', 'answerByEmail'];

/** The form for a new comment. There is one: it moves to what is answered and back, with what was written. */
export class CommentForm {
  /** @param {Object} host gives words, `preview`, `submit` and `explain` */
  constructor(host) {
    this.host = host;
    this.home = make('div', { class: 'home' });
    this.fields = {};
    this.startedAt = new Date().toISOString();
    this.draw();
    this.restore();
    this.home.append(this.form);
  }

  draw() {
    const { say, wishes } = this.host;
    this.heading = make('h3', { part: 'form-title', id: 'write' });
    this.cancel = button(say('cancel'), () => this.goHome(true), { hidden: true });
    this.look = make('div', { part: 'preview body', tabindex: -1, role: 'region', 'aria-label': say('preview'), hidden: true });
    this.trouble = make('p', { part: 'error', role: 'alert' });
    this.form = make(
      'form',
      {
        part: 'form',
        novalidate: true,
        'aria-labelledby': 'write',
        onsubmit: (event) => {
          event.preventDefault();
          this.send();
        },
        oninput: () => this.keep(),
        onkeydown: (event) => event.key === 'Escape' && this.parent && this.goHome(true),
      },
      make('header', {}, this.heading, this.cancel),
      make('p', { part: 'hint' }, say('required')),
      this.field('body', make('textarea', { rows: 5, maxlength: 10000, required: true }), 'bodyHint'),
      make(
        'div',
        { class: 'row' },
        this.field('name', make('input', { maxlength: 80, required: true, autocomplete: 'name' })),
        this.field('email', make('input', { type: 'email', maxlength: 254, required: true, autocomplete: 'email' }), 'emailHint'),
        this.field('website', make('input', { type: 'url', maxlength: 500, autocomplete: 'url' })),
      ),
      this.tick('answerByEmail'),
      this.field('notify', make('select', {}, ...['none', 'replies', 'all'].map((its) => make('option', { value: its }, say(its)))), 'notifyHint'),
      make('div', { class: 'trap', 'aria-hidden': 'true' }, this.field('trap', make('input', { tabindex: -1, autocomplete: 'off' }))),
      make('p', { part: 'hint' }, say('spam'), ' ', wishes.privacy && make('a', { href: wishes.privacy }, say('privacy'))),
      this.look,
      this.trouble,
      make('p', {}, make('button', { part: 'button primary' }, say('send')), ' ', button(say('preview'), () => this.preview())),
    );
    this.name();
  }

  field(name, control, hint) {
    const { say } = this.host;
    const error = make('p', { part: 'error', id: `${name}-error` });
    const attributes = { id: name, name, part: 'field', 'aria-describedby': `${name}-error${hint ? ` ${name}-hint` : ''}` };
    for (const [key, value] of Object.entries(attributes)) control.setAttribute(key, value);
    this.fields[name] = { control, error };
    return make(
      'div',
      { class: 'field' },
      make('label', { part: 'label', for: name }, say(name) + (control.required ? ' *' : '')),
      control,
      hint && make('p', { part: 'hint', id: `${name}-hint` }, say(hint)),
      error,
    );
  }

  tick(name) {
    const control = make('input', { type: 'checkbox', id: name, name });
    this.fields[name] = { control, error: make('p') };
    return make('p', {}, make('label', { class: 'tick' }, control, ' ', this.host.say(name)));
  }

  name() {
    const { say } = this.host;
    this.heading.textContent = this.parent ? say('answerTo', { name: this.parent.comment.author.name }) : say('write');
    this.cancel.hidden = !this.parent;
  }

  /** Moves below a comment that is to be answered. */
  answer(view) {
    this.parent = view;
    view.below.replaceChildren(this.form);
    this.name();
    goTo(this.fields.body.control);
  }

  goHome(focus) {
    const answered = this.parent;
    this.parent = undefined;
    this.home.append(this.form);
    this.name();
    if (focus && answered) goTo(answered.paper);
  }

  value(name) {
    const { control } = this.fields[name];
    return control.type === 'checkbox' ? control.checked : control.value.trim();
  }

  keep() {
    const values = KEPT.map((name) => [name, this.value(name)]).filter(([, value]) => value);
    drafts.put(this.host.articleId, Object.fromEntries(values));
  }

  restore() {
    for (const [name, value] of Object.entries(drafts.get(this.host.articleId))) {
      const control = this.fields[name]?.control;
      if (control?.type === 'checkbox') control.checked = value;
      else if (control) control.value = value;
    }
  }

  /** Marks what is wrong beside its field; whether nothing is. */
  mark(errors) {
    for (const [name, { control, error }] of Object.entries(this.fields)) {
      error.textContent = errors[name] ?? '';
      if (errors[name]) control.setAttribute('aria-invalid', 'true');
      else control.removeAttribute('aria-invalid');
    }
    const first = Object.keys(this.fields).find((name) => errors[name]);
    if (first) goTo(this.fields[first].control);
    return !first;
  }

  /** What can be told without the server. */
  check() {
    const { say } = this.host;
    const website = this.fields.website.control;
    website.value = website.value.trim();
    if (website.value && !/^\w+:/.test(website.value)) website.value = `https://${website.value}`;
    const errors = {};
    for (const name of ['body', 'name', 'email']) if (!this.value(name)) errors[name] = say('missing');
    if (this.fields.email.control.validity.typeMismatch) errors.email = say('badEmail');
    if (website.value && !/^https?:\/\/./i.test(website.value)) errors.website = say('badWebsite');
    return errors;
  }

  async preview() {
    this.trouble.textContent = '';
    if (!this.value('body')) {
      this.mark({ body: this.host.say('missing') });
      return;
    }
    try {
      const { body } = await this.host.preview(this.value('body'));
      this.look.replaceChildren(markup(body));
      this.look.hidden = false;
      goTo(this.look);
    } catch (refused) {
      this.trouble.textContent = this.host.explain(refused);
    }
  }

  payload() {
    return {
      name: this.value('name'),
      email: this.value('email'),
      body: this.fields.body.control.value,
      notify: this.value('notify'),
      answerByEmail: this.value('answerByEmail'),
      trap: this.fields.trap.control.value,
      startedAt: this.startedAt,
      ...(this.value('website') && { website: this.value('website') }),
      ...(this.parent && { parent: this.parent.comment.id }),
    };
  }

  async send() {
    this.trouble.textContent = '';
    if (!this.mark(this.check()) || this.sending) return;
    const payload = this.payload();
    const text = JSON.stringify(payload);
    if (text !== this.sent) this.key = newKey(); // the same again is tried under the same key, so that it is stored once
    this.sent = text;
    this.sending = true;
    this.form.setAttribute('aria-busy', 'true');
    try {
      await this.host.submit(payload, this.key);
      this.clear();
    } catch (refused) {
      if (refused.type === 'key-reused') this.sent = undefined;
      this.refused(refused);
    }
    this.sending = false;
    this.form.removeAttribute('aria-busy');
  }

  refused(refused) {
    const errors = {};
    for (const { field, message } of refused.errors) errors[field] ??= this.wrong(field, message);
    this.trouble.textContent = errors.parent ?? (refused.errors.length ? this.host.say('look') : this.host.explain(refused));
    if (this.mark(errors)) goTo(this.form.querySelector('[part~="primary"]'));
  }

  wrong(field, message) {
    const { say } = this.host;
    const [, n] = /at most (\d+)/.exec(message) ?? [];
    if (n) return say('tooLong', { n });
    if (/blank/.test(message)) return say('missing');
    return say({ email: 'badEmail', website: 'badWebsite', parent: 'gone' }[field] ?? 'bad');
  }

  clear() {
    this.fields.body.control.value = '';
    this.fields.answerByEmail.control.checked = false;
    this.look.hidden = true;
    this.sent = undefined;
    this.startedAt = new Date().toISOString();
    this.keep();
    this.goHome(false);
  }
}
