/** What was typed and not saved yet, kept in the browser: it outlives a lost session, a crashed tab and a dead server. */

const PREFIX = 'desk.text.';
const LONGEST_AGE = 30 * 24 * 3600 * 1000;

/**
 * The place for what one person types into one article.
 * @param {string} person
 * @param {string} article its id, or "new"
 */
export function keeper(person, article) {
  let key = `${PREFIX}${person}.${article}`;
  return {
    /** {values, etag, at} or null */
    find: () => read(key),
    keep(values, etag) {
      try {
        localStorage.setItem(key, JSON.stringify({ values, etag, at: new Date().toISOString() }));
        return true;
      } catch {
        return false; // full, or forbidden: the text is still on the screen
      }
    },
    forget: () => localStorage.removeItem(key),
    /** A new article has got its id. */
    moveTo(id) {
      localStorage.removeItem(key);
      key = `${PREFIX}${person}.${id}`;
    },
  };
}

/** The ids of articles ("new" for one without) in which this person has text that is not saved. */
export function kept(person) {
  const mine = `${PREFIX}${person}.`;
  return Object.keys(localStorage).filter((key) => key.startsWith(mine) && read(key)).map((key) => key.slice(mine.length));
}

function read(key) {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (found && Date.now() - new Date(found.at).getTime() > LONGEST_AGE) {
      localStorage.removeItem(key);
      return null;
    }
    return found;
  } catch {
    return null;
  }
}
