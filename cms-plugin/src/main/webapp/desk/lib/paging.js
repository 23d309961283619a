/** A list that grows: the first page at once, each following one behind the button "Show more". */

import { h, placeWithin } from './dom.js';
import { count } from './format.js';

/**
 * @param {Object} options
 * @param {(cursor: string|null) => Promise<{data: {data: any[], meta: {total?: number}}, next: string|null}>} options.load
 *   mostly (cursor) => api.get(path, {...filters, cursor})
 * @param {(item: any) => HTMLElement} options.row makes an <li>
 * @param {string|(() => string)} options.empty what to say when there is nothing
 * @param {string} options.label the list's name for screen readers
 * @param {string} [options.className]
 * @param {(items: any[], total?: number) => void} [options.loaded] hears of every page
 * @returns {{element: HTMLElement, list: HTMLElement, reload: () => Promise<void>, items: any[]}}
 */
export function pagedList({ load, row, empty, label, className = 'rows', loaded }) {
  const list = h('ul', { class: className, 'aria-label': label });
  const status = h('p', { class: 'quiet', role: 'status', tabindex: '-1' });
  const more = h('button', { type: 'button', class: 'more', onclick: () => page() }, 'Show more');
  const element = h('div', { class: 'paged' }, list, status, more);
  const items = [];
  let cursor = null;
  let turn = 0;

  async function page() {
    const mine = turn;
    more.disabled = true;
    status.textContent = items.length ? 'Loading …' : '';
    try {
      let answer = await load(cursor);
      // with several filters a page may be empty though there is more
      for (let tries = 0; !answer.data.data.length && answer.next && tries < 20 && mine === turn; tries++) answer = await load(answer.next);
      if (mine !== turn) return;
      cursor = answer.next;
      const first = items.length;
      items.push(...answer.data.data);
      const rows = answer.data.data.map(row);
      list.append(...rows);
      if (first) rows[0]?.querySelector('a,button,input')?.focus();
      loaded?.(items, answer.data.meta?.total);
      const total = answer.data.meta?.total;
      status.textContent = !items.length ? (typeof empty === 'function' ? empty() : empty) : total > items.length ? `${count(items.length, 'entry', 'entries')} of ${total}` : '';
      more.hidden = !cursor;
    } catch (problem) {
      if (mine !== turn) return;
      status.textContent = problem.message;
      more.hidden = false;
    } finally {
      if (mine === turn) more.disabled = false;
    }
  }

  /** Loads all of it anew; who was in one of the rows finds themselves in the row that stands there now. */
  async function reload() {
    const at = [...list.children].findIndex((its) => its.contains(document.activeElement));
    const goBack = at < 0 ? null : placeWithin(list.children[at]);
    turn++;
    cursor = null;
    items.length = 0;
    list.replaceChildren();
    more.hidden = true;
    await page();
    if (!goBack || document.activeElement !== document.body) return;
    const there = list.children[Math.min(at, list.children.length - 1)];
    if (there) goBack(there);
    else status.focus();
  }

  return { element, list, reload, items };
}
