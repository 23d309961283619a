/** What was typed and not saved yet, kept in the browser: it outlives a lost session, a crashed tab and a dead server. */

const PREFIX = 'desk.text.';
/** For a browser that keeps nothing, or no more: until the page is closed. */
const memory = new Map();
const LONGEST_AGE = 30 * 24 * 3600 * 1000;

/**
 * The place for what one person types into one article.
 * @param {string} person
 * @param {string} article its id, or what newName gave
 */
export function keeper(person, article) {
  let key = `${PREFIX}${person}.${article}`;
  return {
    /** {values, etag, base, at} or null */
    find: () => read(key),
    /** Whether it outlives this page; "base" is what the person began with. */
    keep(values, etag, base) {
      const text = JSON.stringify({ values, etag, base, at: new Date().toISOString() });
      try {
        localStorage.setItem(key, text);
        memory.delete(key);
        return true;
      } catch {
        memory.set(key, text); // full, or forbidden
        return false;
      }
    },
    forget: () => forget(key),
    /** A new article has got its id. */
    moveTo(id) {
      forget(key);
      key = `${PREFIX}${person}.${id}`;
    },
  };
}

/**
 * The name for an article without an id, so that two new ones in two tabs do not take each other's place; it outlives a reload.
 * @param {string} [wanted] that of one begun before
 */
export function newName(wanted) {
  const name = wanted ?? history.state?.kept ?? `new-${Math.random().toString(36).slice(2, 10)}`;
  history.replaceState({ kept: name }, '');
  return name;
}

/** The titles of new articles that this person has begun and not saved, by their names. */
export function begun(person) {
  return new Map(kept(person).filter((name) => name.startsWith('new-')).map((name) => [name, read(PREFIX + person + '.' + name).values.title || 'A new article']));
}

/** The ids of articles (or names of new ones) in which this person has text that is not saved. */
export function kept(person) {
  const mine = `${PREFIX}${person}.`;
  return [...new Set([...memory.keys(), ...stored()])].filter((key) => key.startsWith(mine) && read(key)).map((key) => key.slice(mine.length));
}

function stored() {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

function forget(key) {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // then there is nothing
  }
}

function read(key) {
  try {
    const found = JSON.parse(memory.get(key) ?? localStorage.getItem(key) ?? 'null');
    if (found && Date.now() - new Date(found.at).getTime() > LONGEST_AGE) {
      forget(key);
      return null;
    }
    return found;
  } catch {
    return null;
  }
}
