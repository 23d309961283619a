/** Whether mail goes out and comes in, tried from where it is set up and from where it is logged. */

import { fetchedWords } from './incoming.js';

/** Sends a letter to whoever is named, and shows in the log what becomes of it. */
export async function testLetter({ api, desk }) {
  const sent = await desk.ask('Send a test letter', {
    detail: 'A short letter, sent like all others. What becomes of it is in the log.', yes: 'Send',
    fields: [{ name: 'recipient', label: 'To', type: 'email', required: true }],
    act: ({ recipient }) => api.post('/admin/mail/test', { recipient }),
  });
  if (sent) desk.go(`/mail?${new URLSearchParams({ recipient: sent.data.recipient })}`);
}

/** Looks into the mailbox at once, and says what was there. */
export async function fetchMail({ api, desk }) {
  try {
    const { data } = await api.post('/admin/mail/fetch', {});
    desk.say(fetchedWords(data), { bad: Boolean(data.problem) });
  } catch (problem) {
    desk.fail(problem);
  }
}
