import { CSS } from './style.js';
import { Talk } from './talk.js';

const SHEET = new CSSStyleSheet();
SHEET.replaceSync(CSS);

/**
 * `<rejoinder-comments article="…">`: a thread of comments and its form, in any page of any site. What stands inside is shown
 * until the thread is there, and where scripts do not run. docs/embedding.md tells of attributes, events and parts.
 */
export class RejoinderComments extends HTMLElement {
  static observedAttributes = ['api', 'article', 'permalink', 'lang', 'order', 'depth', 'live', 'privacy'];

  #talk;
  #words;
  #watch;
  #onHash = () => this.#talk?.follow();

  /** Words of the page's own, by the names in words.js; they stand before ours. */
  get words() {
    return this.#words;
  }

  set words(words) {
    this.#words = words;
    this.#begin();
  }

  /** How many comments readers see; undefined until that is known. */
  get count() {
    return this.#talk?.count;
  }

  /** Reads the thread anew. */
  refresh() {
    return this.#talk?.refresh();
  }

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [SHEET];
    this.shadowRoot.replaceChildren(document.createElement('slot'));
    window.addEventListener('hashchange', this.#onHash);
    if (this.getAttribute('loading') === 'lazy' && !/^#(thought|comment)-/.test(location.hash)) this.#beginWhenNear();
    else this.#begin(true);
  }

  disconnectedCallback() {
    window.removeEventListener('hashchange', this.#onHash);
    this.#watch?.disconnect();
    this.#talk?.end();
    this.#talk = undefined;
  }

  attributeChangedCallback() {
    this.#begin();
  }

  #beginWhenNear() {
    this.#watch = new IntersectionObserver(([entry]) => entry.isIntersecting && this.#begin(true), { rootMargin: '600px' });
    this.#watch.observe(this);
  }

  /** Begins, or begins anew with other wishes. */
  #begin(first) {
    if (!first && !this.#talk) return;
    this.#watch?.disconnect();
    this.#talk?.end();
    this.#talk = new Talk(this.shadowRoot, this.#wishes(), (name, detail) =>
      this.dispatchEvent(new CustomEvent(`rejoinder:${name}`, { detail, bubbles: true, composed: true })),
    );
  }

  #wishes() {
    const its = (name) => this.getAttribute(name) || undefined;
    const address = /(\d{4}\/\d\d\/\d\d\/[^/?#]+)\/?(?:[?#].*)?$/.exec(its('permalink') ?? location.pathname);
    return {
      api: its('api') ?? new URL('../api/v1', import.meta.url).href,
      article: its('article'),
      permalink: address?.[1] ?? 'unknown',
      lang: its('lang') ?? (this.closest('[lang]')?.lang || 'en'),
      order: its('order') === 'newest' ? 'newest' : 'oldest',
      depth: Math.min(Math.max(Number(its('depth')) || 6, 1), 20),
      live: its('live') !== 'off',
      privacy: its('privacy'),
      words: this.#words,
    };
  }
}

if (!customElements.get('rejoinder-comments')) customElements.define('rejoinder-comments', RejoinderComments);
