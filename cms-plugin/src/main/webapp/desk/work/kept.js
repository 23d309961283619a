/** Texts that are being written are kept in this browser until they are sent, also when the session ends or a tab is closed. */

const PREFIX = 'desk.kept.';

/**
 * Gives a text field what was kept for it, and keeps what is typed from now on.
 * @param {HTMLTextAreaElement} field
 * @param {string} name of the text, such as "reply.k2j…"
 * @returns {() => void} forgets it; to be called when the text was sent or thrown away
 */
export function keepText(field, name) {
  const place = PREFIX + name;
  const before = read(place);
  if (before) field.value = before;
  field.addEventListener('input', () => write(place, field.value));
  return () => write(place, '');
}

/** Whether a text is kept under this name. */
export const isKept = (name) => Boolean(read(PREFIX + name));

function read(place) {
  try {
    return localStorage.getItem(place);
  } catch {
    return null; // a browser that keeps nothing
  }
}

function write(place, text) {
  try {
    if (text) localStorage.setItem(place, text);
    else localStorage.removeItem(place);
  } catch {
    // it is still in the field
  }
}
