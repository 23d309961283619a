const SOON = 3000;
const LATE = 60_000;

/**
 * Listens to a thread as server-sent events while the page is seen. By `fetch`, not `EventSource`: whoever comes back to a
 * page names the last event heard, and is told what was missed.
 */
export class Live {
  /**
   * @param {string} url
   * @param {{open: function(boolean): void, event: function(string, Object): void}} hear `open` is told whether it is the first time
   */
  constructor(url, hear) {
    this.url = url;
    this.hear = hear;
    this.onVisible = () => (document.hidden ? this.pause() : this.resume());
    document.addEventListener('visibilitychange', this.onVisible);
    this.onVisible();
  }

  end() {
    document.removeEventListener('visibilitychange', this.onVisible);
    this.pause();
  }

  pause() {
    this.line?.abort();
    this.line = undefined;
  }

  resume() {
    if (!this.line) {
      this.line = new AbortController();
      this.run(this.line.signal);
    }
  }

  async run(signal) {
    for (let wait = SOON; !signal.aborted; wait = Math.min(wait * 2, LATE)) {
      try {
        const headers = this.last ? { 'Last-Event-ID': this.last } : {};
        const response = await fetch(this.url, { headers, signal, credentials: 'omit', cache: 'no-store' });
        if (response.ok) {
          wait = SOON;
          this.hear.open(!this.last);
          await this.read(response.body);
        } else if (response.status === 404) {
          return;
        } else {
          wait = Math.max(Number(response.headers.get('Retry-After')) * 1000, LATE);
        }
      } catch {
        if (signal.aborted) return;
      }
      await new Promise((done) => setTimeout(done, wait * (1 + Math.random())));
    }
  }

  async read(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (text + part.value).split('\n\n');
      text = blocks.pop();
      blocks.forEach((block) => this.take(block));
    }
  }

  take(block) {
    const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: ?(.*)/s, 2)));
    this.last = fields.id ?? this.last;
    if (fields.event) this.hear.event(fields.event, JSON.parse(fields.data));
  }
}
