const OWN = 'rejoinder:own';
const LONGEST = 7 * 86400_000;

function read(storage, key) {
  try {
    return JSON.parse(window[storage].getItem(key)) ?? {};
  } catch {
    return {}; // switched off, full or spoilt: then nothing is kept
  }
}

function write(storage, key, value) {
  try {
    if (value) window[storage].setItem(key, JSON.stringify(value));
    else window[storage].removeItem(key);
  } catch {
    return; // as above
  }
}

/**
 * What the writer of comments may still change: the proof that they wrote it and the text as they wrote it, in this browser's
 * `localStorage` of the page, a week at most.
 */
export const ownComments = {
  of(article) {
    const all = read('localStorage', OWN);
    return Object.entries(all).filter(([, its]) => its.article === article && Date.now() - its.at < LONGEST);
  },
  get(id) {
    return read('localStorage', OWN)[id];
  },
  put(id, its) {
    const all = Object.entries(read('localStorage', OWN)).filter(([, old]) => Date.now() - old.at < LONGEST);
    write('localStorage', OWN, { ...Object.fromEntries(all), [id]: { at: Date.now(), ...its } });
  },
  drop(id) {
    const { [id]: gone, ...others } = read('localStorage', OWN);
    write('localStorage', OWN, others);
  },
};

/** What is being written, in `sessionStorage`: it outlives a reload, and is gone with the tab. */
export const drafts = {
  get: (article) => read('sessionStorage', `rejoinder:draft:${article}`),
  put: (article, fields) => write('sessionStorage', `rejoinder:draft:${article}`, fields),
};
