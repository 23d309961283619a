/** Writing an article: nothing typed is ever lost, and readers see nothing before it is published. */

import { h, fill } from '../lib/dom.js';
import { clearErrors, showErrors } from '../lib/form.js';
import { ago, moment, time } from '../lib/format.js';
import { useStyles } from '../lib/style.js';
import { articleFields } from '../editor/fields.js';
import { begun, keeper, newName } from '../editor/keep.js';
import { settle } from '../editor/conflict.js';
import { textEditor } from '../editor/text.js';
import { articleActions } from '../editor/actions.js';
import { commentsPolicy } from '../editor/policy.js';
import { sharePreview } from '../editor/share.js';

export const title = 'Article';

const PARTS = ['title', 'slug', 'excerpt', 'body', 'format', 'image', 'callToAction', 'categories', 'tags', 'author', 'publishedAt', 'commentsOpen'];
const pick = (article) => Object.fromEntries(PARTS.filter((part) => article[part] !== undefined).map((part) => [part, article[part]]));
const KEEP_AFTER = 400;

export async function open({ main, params, query, api, desk }) {
  const [, known, found] = await Promise.all([
    useStyles('jars/prosemirror-view/style/prosemirror.css', 'jars/prosemirror-gapcursor/style/gapcursor.css',
      'jars/prosemirror-tables/style/tables.css', 'editor/editor.css', 'editor/icons.css'),
    facts(api, desk.me),
    params.id === 'new' ? null : api.get(`/editorial/articles/${params.id}`),
  ]);
  const keep = keeper(desk.me.name, params.id === 'new' ? newName(query.kept) : params.id);
  const state = { article: found?.data ?? null, etag: found?.etag ?? null, base: found ? pick(found.data) : {}, busy: false, key: crypto.randomUUID?.() ?? String(Math.random()) };

  const name = h('textarea', { class: 'article-title', name: 'title', rows: 1, 'aria-label': 'Title', placeholder: 'Title', required: true });
  const text = textEditor({ body: state.base.body ?? '', format: state.base.format ?? 'html' }, changed);
  const fields = articleFields(known, changed);
  const news = h('p', { class: 'save-state', role: 'status' });
  const recovered = h('div', { class: 'note line', hidden: true });
  const actions = articleActions({ state, api, desk, save, reload });
  const share = sharePreview(() => values());
  const policy = h('div');
  const form = h('form', { class: 'writing', novalidate: true },
    h('div', { class: 'paper stack' }, recovered, name, text.element),
    h('aside', { class: 'stack', 'aria-label': 'About the article' }, actions.element, fields.element, share.element, policy));
  fill(main, form);
  name.addEventListener('input', () => {
    fit();
    changed();
  });
  name.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    form.querySelector('.rich-text, .source')?.focus();
  });
  form.addEventListener('submit', (event) => event.preventDefault());

  let timer = null;
  let safe = true;
  show(state.base);
  let settled = JSON.stringify(values());
  recover();
  describe();
  if (state.article) showPolicy();

  function fit() {
    name.style.blockSize = 'auto';
    name.style.blockSize = `${name.scrollHeight + 2}px`;
  }

  function show(from) {
    name.value = from.title ?? '';
    fields.set(from);
    requestAnimationFrame(fit);
  }

  function values() {
    return { title: name.value.replace(/\s+/g, ' ').trim(), ...text.value(), ...fields.value() };
  }

  function isDirty() {
    return JSON.stringify(values()) !== settled;
  }

  function changed() {
    clearTimeout(timer);
    timer = setTimeout(keepNow, KEEP_AFTER);
  }

  function keepNow() {
    clearTimeout(timer);
    timer = null;
    if (!main.isConnected) return;
    if (isDirty()) safe = keep.keep(values(), state.etag, state.base);
    else keep.forget();
    describe();
    share.update();
  }

  /** Brings back what was typed and never saved. */
  function recover() {
    const left = keep.find();
    if (!left) return params.id === 'new' ? remind() : null;
    if (JSON.stringify(left.values) === settled) return keep.forget();
    show(left.values);
    text.set(left.values.body ?? '', left.values.format);
    const other = left.etag !== state.etag && state.article;
    if (other) {
      state.etag = left.etag; // so that saving shows both versions, and who has changed what
      state.base = left.base ?? state.base;
    }
    recovered.hidden = false;
    fill(recovered, h('span', {}, `Your text of ${ago(left.at)}, which was not saved, is back.`, other ? ' The article has been saved by somebody meanwhile; you will see both when you save.' : ''),
      h('button', { type: 'button', class: 'small', onclick: () => {
        settled = JSON.stringify(values()); // there is nothing to keep on leaving
        keep.forget();
        desk.go(`/articles/${state.article?.id ?? 'new'}`);
      } }, 'Throw it away'));
  }

  /** Tells of new articles that were begun before this one. */
  function remind() {
    const links = [...begun(desk.me.name)].map(([its, words]) => [' ', h('a', { href: `#/articles/new?kept=${its}` }, words)]);
    recovered.hidden = !links.length;
    fill(recovered, h('span', {}, 'Begun before and not saved yet:', links));
  }

  function describe() {
    const { article } = state;
    desk.heading(article ? article.title || 'Untitled' : 'New article');
    actions.update(isDirty());
    fill(news, !article && !isDirty() ? 'Not saved yet.' : isDirty() ? safe ? 'Not saved; kept in this browser.' : 'Not saved. This browser has no room to keep it: save before you close the page.' : ['Saved ', article.updatedAt ? time(article.updatedAt) : '']);
    actions.element.querySelector('.state').replaceChildren(news);
  }

  /** The server has what was typed as "sent"; what was typed since is not saved yet. */
  function settleWith({ data, etag }, sent) {
    state.article = data;
    state.etag = etag;
    state.base = pick(data);
    if (JSON.stringify(values()) === sent) {
      fields.set(state.base); // what the server has made: the address, the date
      settled = JSON.stringify(values());
    } else {
      settled = sent;
    }
    recovered.hidden = true;
    clearErrors(form);
    keepNow();
  }

  /** Saves; true when the server has what is on the screen. */
  async function save({ quietly } = {}) {
    if (state.busy) return false;
    if (state.article && !isDirty()) return true;
    state.busy = true;
    keepNow();
    const mine = values();
    try {
      const isNew = !state.article;
      const answer = isNew
        ? await api.post('/editorial/articles', mine, { key: state.key })
        : await api.put(`/editorial/articles/${state.article.id}`, mine, { ifMatch: state.etag });
      if (isNew) {
        keep.moveTo(answer.data.id);
        history.replaceState(null, '', `#/articles/${answer.data.id}`);
      }
      settleWith(answer, JSON.stringify(mine));
      if (isNew) showPolicy();
      if (!quietly) desk.say('Saved.');
      return true;
    } catch (problem) {
      if (problem.status === 412) return await meet(mine);
      if (problem.status === 422) showErrors(form, problem);
      else desk.fail(problem);
      return false;
    } finally {
      state.busy = false;
    }
  }

  /** Somebody else has saved: mine and theirs are shown, and what is chosen is saved on top of theirs. */
  async function meet(mine) {
    const theirs = await api.get(`/editorial/articles/${state.article.id}`);
    const chosen = await settle(mine, pick(theirs.data), state.base, `It was saved ${moment(theirs.data.updatedAt)}.`);
    if (!chosen) return false;
    show(chosen);
    text.set(chosen.body ?? '', chosen.format);
    state.etag = theirs.etag;
    state.article = theirs.data;
    state.busy = false;
    settled = ''; // whatever was chosen is to be saved
    return save();
  }

  async function reload(answer) {
    settleWith(answer.etag ? answer : await api.get(`/editorial/articles/${state.article.id}`), settled);
  }

  async function showPolicy() {
    fill(policy, await commentsPolicy(state.article.id, api, desk).catch(() => null));
  }

  const onKey = (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      save().catch(desk.fail);
    }
  };
  const beforeUnload = (event) => {
    keepNow();
    if (isDirty() && !safe) event.preventDefault(); // only where the browser keeps nothing
  };
  addEventListener('keydown', onKey);
  addEventListener('beforeunload', beforeUnload);
  addEventListener('pagehide', keepNow);
  share.update();
  if (!state.article && !name.value) name.focus();
  return () => {
    keepNow();
    if (isDirty()) desk.say(safe ? 'What you typed is kept in this browser, not saved yet.' : 'What you typed is not saved yet. It is kept until this page is closed.');
    removeEventListener('keydown', onKey);
    removeEventListener('beforeunload', beforeUnload);
    removeEventListener('pagehide', keepNow);
    text.close();
  };
}

async function facts(api, me) {
  const [categories, authors] = await Promise.all([
    api.get('/categories', { limit: 1000 }),
    me.isEditor ? api.get('/editorial/authors', { limit: 100 }) : { data: { data: me.author ? [me.author] : [] } },
  ]);
  return { categories: categories.data.data, authors: authors.data.data, me };
}
