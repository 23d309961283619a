/** The imports that were begun from this browser; the server keeps their accounts, and no list of them. */

const KEY = 'desk.imports';

export function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
}

export function remember(run) {
  localStorage.setItem(KEY, JSON.stringify([run, ...remembered().filter((one) => one.id !== run.id)].slice(0, 10)));
}

export function forget(id) {
  localStorage.setItem(KEY, JSON.stringify(remembered().filter((one) => one.id !== id)));
}
