/** What is kept about a person, for the person; and forgetting it. */

import { fill, h } from '../lib/dom.js';
import { field, showErrors } from '../lib/form.js';
import { count } from '../lib/format.js';
import { useStyles } from '../lib/style.js';

export const title = 'People';

const SORTS = { comments: 'Comments', correspondence: 'Correspondence', letters: 'Letters', subscriptions: 'Subscriptions', subscriber: 'Consent',
  blocks: 'Blocks', reports: 'Reports', author: 'Author’s account', confirmations: 'Confirmations', mails: 'Mail they sent' };
const ORDER = Object.keys(SORTS);
const counted = (sorts) => sorts.map(([sort, things]) => `${SORTS[sort] ?? sort}: ${things.length}`).join(' · ');
const word = (name) => name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

export async function open({ main, api, desk }) {
  await useStyles('work.css');
  const email = h('input', { type: 'email', name: 'email', required: true, autocomplete: 'off', autocapitalize: 'off' });
  const found = h('div', { class: 'stack', 'aria-live': 'polite' });
  const form = h('form', { class: 'filters', role: 'search', onsubmit: look }, field('Email address', email), h('button', { type: 'submit', class: 'primary' }, 'Look up'));
  fill(main, h('p', { class: 'quiet' }, 'All that is kept about who has an address: to hand it to them, or to forget it. Both are noted in the ', h('a', { href: '#/audit' }, 'audit'), '.'), form, found);

  async function look(event) {
    event.preventDefault();
    try {
      show((await api.post('/admin/people/export', { email: email.value.trim() })).data);
    } catch (problem) {
      showErrors(form, problem);
    }
  }

  function show(data) {
    const sorts = Object.entries(data.kept ?? {}).sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
    form.querySelectorAll('.complaint').forEach((its) => its.remove());
    if (!sorts.length) return fill(found, h('p', { class: 'nothing' }, `Nothing is kept about ${data.email}.`));
    return fill(found, h('div', { class: 'sheet' }, h('h2', {}, data.email),
      h('p', {}, counted(sorts)),
      h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'primary', onclick: () => download(data) }, 'Download'),
        h('button', { type: 'button', class: 'danger', onclick: () => erase(data, sorts) }, 'Erase …'))),
    h('div', { class: 'kept' }, sorts.map(([sort, things]) => h('details', { class: 'sheet' }, h('summary', {}, `${SORTS[sort] ?? sort} (${things.length})`),
      h('ul', { class: 'plainlist' }, things.slice(0, 100).map((its) => thing(its, sort))), things.length > 100 && h('p', { class: 'quiet' }, 'The others are in the download.'), sort === 'letters' && h('p', { class: 'quiet' }, 'What the letters say is in the download: it is between the site and the person.')))));
  }

  async function erase(data, sorts) {
    const comments = data.kept.comments?.length ?? 0;
    const done = await desk.ask(`Erase ${data.email}?`, {
      danger: true, yes: 'Erase for ever',
      detail: h('div', { class: 'stack' }, h('p', {}, `This cannot be taken back. ${counted(sorts)}.`),
        h('p', {}, 'Letters, subscriptions and correspondence are deleted. Threads keep their shape.')),
      fields: [
        comments && { name: 'texts', label: count(comments, 'comment'), value: 'keep', choices: [['keep', 'Keep the texts, without name and address (as “Anonymous”)'], ['remove', 'Remove the texts as well']] },
        { name: 'again', label: 'Type the address again', required: true, autocomplete: 'off', autocapitalize: 'off' },
      ].filter(Boolean),
      act: ({ texts, again }) => {
        if (again.trim().toLowerCase() !== data.email.toLowerCase()) throw Object.assign(new Error(''), { detail: '', errors: [{ field: 'again', message: 'This is not the same address.' }] });
        return api.post('/admin/people/erase', { email: data.email, texts: texts ?? 'keep' });
      },
    });
    if (!done) return;
    const sums = Object.entries(done.data.erased).map(([sort, many]) => `${SORTS[sort] ?? sort}: ${many}`);
    fill(found, h('p', { class: 'nothing', tabindex: '-1' }, `Erased: ${sums.join(', ') || 'there was nothing'}.`));
    found.firstElementChild.focus();
    email.value = '';
    desk.recount().catch(() => {});
  }
}

function thing(members, sort) {
  const shown = Object.entries(members).filter(([name]) => sort !== 'letters' || name !== 'text');
  return h('li', {}, h('dl', {}, shown.map(([name, value]) => [h('dt', {}, word(name)),
    h('dd', {}, Array.isArray(value) ? value.map((its) => h('p', {}, typeof its === 'object' ? Object.values(its).join(' · ') : String(its))) : String(value))])));
}

function download(data) {
  const address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
  const link = h('a', { href: address, download: `personal-data-${data.exportedAt.slice(0, 10)}.json` });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
