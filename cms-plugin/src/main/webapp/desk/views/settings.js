/** All settings, grouped, with what they mean; saved together, complaints beside the fields. */

import { fill, h } from '../lib/dom.js';
import { clearErrors, select, showErrors } from '../lib/form.js';
import { count } from '../lib/format.js';
import { useStyles } from '../lib/style.js';
import { fetchMail, testLetter } from '../work/mailtests.js';
import { choices, grouped, range, someOf, spoken } from '../work/settinggroups.js';

export const title = 'Settings';

/** What was changed and not saved when the view was left, by the names of the settings. */
const left = new Map();

export async function open({ main, api, desk }) {
  await useStyles('work.css');
  const fields = new Map();
  const bar = h('div', { class: 'savebar' });
  const form = h('form', { class: 'stack', novalidate: true, 'aria-label': 'Settings', onsubmit: save });
  show((await api.get('/admin/settings')).data.data);
  left.forEach((value, name) => fields.get(name)?.control.write(value));
  left.clear();
  changed();

  function show(settings) {
    fields.clear();
    fill(form, grouped(settings).map(([words, explanation, some]) => h('section', { class: 'sheet' }, h('div', {}, h('h2', { tabindex: '-1' }, words), explanation && h('p', { class: 'quiet' }, explanation), tests(words)),
      h('div', {}, some.map(one)))), bar);
    fill(main, jumps(), form);
    changed();
  }

  /** What shows whether a group is set up well. */
  function tests(group) {
    const [words, test] = { Mail: ['Send a test letter …', testLetter], 'Mail coming in': ['Fetch mail now', fetchMail] }[group] ?? [];
    return test && h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'small', onclick: () => test({ api, desk }) }, words));
  }

  /** To each group of settings, since there are many. */
  function jumps() {
    return h('nav', { class: 'jumps', 'aria-label': 'Groups of settings' }, [...form.querySelectorAll('h2')].map((heading) => h('button', { type: 'button', class: 'small plain', onclick: () => {
      heading.focus();
      heading.scrollIntoView({ block: 'start' });
    } }, heading.textContent)));
  }

  function one(setting) {
    const control = made(setting);
    fields.set(setting.name, { setting, control });
    const note = h('span', { class: 'tag accent' }, 'Changed from default');
    const reset = h('button', { type: 'button', class: 'small plain', 'aria-label': `Set ${spoken(setting.name)} to its default`, onclick: () => {
      control.write(setting.defaultValue);
      changed();
      control.input.focus();
    } }, 'Use the default');
    control.note = () => {
      const differs = control.read() !== setting.defaultValue;
      note.hidden = reset.hidden = !differs;
    };
    const id = `setting-${setting.name}`;
    control.input.id = id;
    control.input.setAttribute('aria-describedby', `${id}-hint`);
    control.element.addEventListener('input', changed);
    return h('div', { class: 'setting field' }, h('div', { class: 'top' }, control.fieldset ? h('strong', { id: `${id}-label` }, spoken(setting.name)) : h('label', { for: id }, spoken(setting.name)), note, reset),
      h('small', { class: 'hint', id: `${id}-hint` }, setting.meaning, control.plain ? ` Takes ${setting.takes}.` : '', ' Default: ', h('b', {}, setting.defaultValue || 'nothing'), '.'),
      control.element, h('code', {}, setting.name));
  }

  function dirty() {
    return [...fields.values()].filter(({ setting, control }) => control.read() !== setting.value);
  }

  function changed() {
    fields.forEach(({ control }) => control.note());
    const many = dirty().length;
    fill(bar, h('button', { type: 'submit', class: 'primary', disabled: !many }, 'Save'),
      many > 0 && h('button', { type: 'button', onclick: () => show([...fields.values()].map(({ setting }) => setting)) }, 'Discard'),
      h('span', { role: 'status', class: 'quiet' }, many ? `${count(many, 'change')} not saved` : 'All saved. Changes hold on every server within two seconds.'));
  }

  async function save(event) {
    event.preventDefault();
    clearErrors(form);
    const data = dirty().map(({ setting, control }) => ({ name: setting.name, value: control.read() }));
    if (!data.length) return;
    try {
      const answer = await api.put('/admin/settings', { data });
      const before = data.map(({ name }) => ({ name, value: fields.get(name).setting.value }));
      desk.say(`Saved: ${data.map(({ name }) => spoken(name)).join(', ')}.`, { undo: () => undo(before) });
      show(answer.data.data);
      bar.querySelector('[role=status]').tabIndex = -1;
      bar.querySelector('[role=status]').focus();
    } catch (problem) {
      showErrors(form, problem);
    }
  }

  async function undo(data) {
    try {
      const answer = await api.put('/admin/settings', { data });
      if (main.isConnected) show(answer.data.data);
      desk.say('As it was before.');
    } catch (problem) {
      desk.fail(problem);
    }
  }

  const warn = (event) => dirty().length && event.preventDefault();
  addEventListener('beforeunload', warn);
  return () => {
    removeEventListener('beforeunload', warn);
    dirty().forEach(({ setting, control }) => left.set(setting.name, control.read()));
    if (left.size) desk.say(`${count(left.size, 'change')} to the settings not saved yet: still there when you come back.`);
  };
}

/** The control that fits what a setting takes. */
function made({ name, value, takes }) {
  const words = choices(takes);
  const some = someOf(takes);
  const limits = range(takes);
  if (some) return checks(name, value, some);
  const input = words ? select({ name }, words.map((word) => [word, word]), value)
    : limits ? h('input', { name, type: 'number', value, inputmode: 'numeric', step: 1, ...limits })
      : h('input', { name, value, spellcheck: 'false', autocapitalize: 'off' });
  return { element: input, input, plain: !words, read: () => input.value.trim(), write: (text) => (input.value = text) };
}

function checks(name, value, words) {
  const on = value.split(',').map((word) => word.trim());
  const boxes = words.map((word) => h('input', { type: 'checkbox', value: word, checked: on.includes(word), name: word === words[0] ? name : null }));
  const element = h('fieldset', { class: 'events', 'aria-labelledby': `setting-${name}-label` }, words.map((word, i) => h('label', { class: 'line' }, boxes[i], word)));
  return {
    element, input: boxes[0], fieldset: true,
    read: () => boxes.filter((box) => box.checked).map((box) => box.value).join(','),
    write: (text) => boxes.forEach((box) => (box.checked = text.split(',').includes(box.value))),
  };
}
