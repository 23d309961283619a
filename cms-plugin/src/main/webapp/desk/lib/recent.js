/** The names of the files that were imported from this browser; the server is told none. */

const KEY = 'desk.imports';

function names() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

export function remember(id, name) {
  localStorage.setItem(KEY, JSON.stringify([{ id, name }, ...names()].slice(0, 30)));
}

/** The name of a file, if it was sent from here. */
export function nameOf(id) {
  return names().find((one) => one.id === id)?.name;
}
