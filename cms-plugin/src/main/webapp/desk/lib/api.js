/** The one way to the API. Signs in again when the session has ended, and repeats what was asked: nothing typed is lost. */

const BASE = new URL('../api/v1/', document.baseURI);
let signInAgain = null;
let signingIn = null;

/** What the API refused (RFC 9457); "errors" has [{field, message}] for 422. */
export class Problem extends Error {
  constructor(status, { type = '', title = '', detail = '', errors = [] } = {}) {
    super(detail || title || `Status ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.type = type.replace(/^.*#/, '');
    this.title = title;
    this.detail = detail || title;
    this.errors = errors;
  }
}

/** Has "dialog" asked for a name and password when the session has ended; it resolves to true when that is done. */
export function onSessionEnd(dialog) {
  signInAgain = dialog;
}

/** The whole address of a path of the API. */
export function address(path, query) {
  const url = new URL(String(path).replace(/^\//, ''), BASE);
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') url.searchParams.set(name, value);
  }
  return url;
}

async function request(method, path, { query, body, type, ifMatch, key, signal, headers = {}, again = true } = {}) {
  const sent = { Accept: 'application/json', 'X-Requested-With': 'desk', ...headers };
  if (ifMatch) sent['If-Match'] = ifMatch;
  if (key) sent['Idempotency-Key'] = key;
  let content = body;
  if (body !== undefined && !(body instanceof Blob) && !(body instanceof FormData)) {
    content = JSON.stringify(body);
    sent['Content-Type'] = 'application/json';
  } else if (type) {
    sent['Content-Type'] = type;
  }
  let response;
  try {
    response = await fetch(address(path, query), { method, headers: sent, body: content, signal, credentials: 'same-origin', cache: 'no-store' });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem(0, { type: 'offline', detail: 'The server cannot be reached. What you typed is still here; try again.' });
  }
  if (response.status === 401 && again && signInAgain) {
    if (await signInOnce()) return request(method, path, { query, body, type, ifMatch, key, signal, headers });
  }
  return answer(response);
}

function signInOnce() {
  signingIn ??= signInAgain().finally(() => (signingIn = null));
  return signingIn;
}

async function answer(response) {
  const isJson = /[/+]json/.test(response.headers.get('Content-Type') ?? '');
  const data = response.status === 204 || !isJson ? null : await response.json();
  if (!response.ok) throw new Problem(response.status, data ?? { detail: `The server answered ${response.status}.` });
  return {
    data,
    status: response.status,
    etag: response.headers.get('ETag'),
    location: response.headers.get('Location'),
    next: data?.meta?.next ?? null,
  };
}

/**
 * Sends a file or form with progress (0..1).
 * @returns {Promise<{data: any, etag: string|null, location: string|null}>}
 */
async function upload(path, body, { type, query, progress, signal, key } = {}) {
  const again = await new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', address(path, query));
    call.setRequestHeader('Accept', 'application/json');
    call.setRequestHeader('X-Requested-With', 'desk');
    if (type) call.setRequestHeader('Content-Type', type);
    if (key) call.setRequestHeader('Idempotency-Key', key);
    call.upload.onprogress = (event) => event.lengthComputable && progress?.(event.loaded / event.total);
    call.onload = () => {
      if (call.status === 401 && signInAgain) return resolve(true);
      let data = null;
      try {
        data = JSON.parse(call.responseText);
      } catch {
        // an answer without a body, or one of a proxy
      }
      if (call.status < 200 || call.status > 299) return reject(new Problem(call.status, data ?? { detail: `The server answered ${call.status}.` }));
      return resolve({ data, status: call.status, etag: call.getResponseHeader('ETag'), location: call.getResponseHeader('Location') });
    };
    call.onerror = () => reject(new Problem(0, { type: 'offline', detail: 'The server cannot be reached; nothing was uploaded.' }));
    call.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    signal?.addEventListener('abort', () => call.abort());
    call.send(body);
  });
  if (again !== true) return again;
  if (!(await signInOnce())) throw new Problem(401, { type: 'unauthenticated', detail: 'Sign in to do this.' });
  return upload(path, body, { type, query, progress, signal, key });
}

/** Every verb resolves to {data, status, etag, location, next} and throws a Problem. */
export const api = {
  get: (path, query, options) => request('GET', path, { query, ...options }),
  post: (path, body, options) => request('POST', path, { body, ...options }),
  put: (path, body, options) => request('PUT', path, { body, ...options }),
  patch: (path, body, options) => request('PATCH', path, { body, ...options }),
  delete: (path, body, options) => request('DELETE', path, { body, ...options }),
  upload,
  address,
};
