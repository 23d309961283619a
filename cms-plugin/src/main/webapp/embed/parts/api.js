/** What the server refused, or `offline` when it could not be asked. */
export class Refused extends Error {
  constructor(type, { status = 0, errors = [], wait = 0 } = {}) {
    super(type);
    this.type = type;
    this.status = status;
    this.errors = errors;
    this.wait = wait;
  }
}

/** A name that nobody else gives; `randomUUID` is for secure pages only. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Calls the API as anybody may: without cookies, without signing in. */
export class Api {
  constructor(base) {
    this.base = base.replace(/\/$/, '');
  }

  /**
   * @param {string} path below the API
   * @param {{method?: string, json?: Object, headers?: Object<string, string>}} options
   * @returns {Promise<Object>} the answer, and its `tag`
   */
  async call(path, { method = 'GET', json, headers = {} } = {}) {
    let response;
    try {
      response = await fetch(this.base + path, {
        method,
        headers: json ? { 'Content-Type': 'application/json', ...headers } : headers,
        body: json && JSON.stringify(json),
        credentials: 'omit',
      });
    } catch (e) {
      if (method !== 'GET' && navigator.onLine) {
        console.warn(`Rejoinder: if reading works, the setting comments.origins lacks ${location.origin}`, e);
      }
      throw new Refused('offline');
    }
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new Refused(String(answer.type ?? '').split(/[#/]/).pop() || 'unavailable', {
        status: response.status,
        errors: answer.errors,
        wait: Number(response.headers.get('Retry-After')),
      });
    }
    return { answer, status: response.status, tag: response.headers.get('ETag') };
  }

  /** An article's thread, or a further page of it. */
  thread(article, query) {
    return this.call(`/articles/${article}/comments?${new URLSearchParams(query)}`);
  }
}
