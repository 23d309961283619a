/** How the component looks. It takes font and colours from the page; `--rejoinder-…` and `::part()` change the rest. */
export const CSS = `
:host {
  --text: var(--rejoinder-text, inherit);
  --muted: var(--rejoinder-muted, color-mix(in srgb, currentColor 72%, transparent));
  --line: var(--rejoinder-line, color-mix(in srgb, currentColor 18%, transparent));
  --edge: var(--rejoinder-edge, color-mix(in srgb, currentColor 55%, transparent));
  --tint: var(--rejoinder-tint, color-mix(in srgb, currentColor 5%, transparent));
  --accent: var(--rejoinder-accent, light-dark(#0b57a4, #8fc1ff));
  --on-accent: var(--rejoinder-on-accent, light-dark(#fff, #0b1a2b));
  --error: var(--rejoinder-error, light-dark(#a8071a, #ff9c93));
  --mark: var(--rejoinder-mark, light-dark(#fff3c4, #43390f));
  --radius: var(--rejoinder-radius, 0.5rem);
  --gap: var(--rejoinder-gap, 1.5rem);
  --indent: var(--rejoinder-indent, 1.5rem);
  display: block;
  container-type: inline-size;
  color: var(--text);
  font-family: var(--rejoinder-font, inherit);
  font-size: var(--rejoinder-font-size, inherit);
  line-height: 1.55;
  overflow-wrap: anywhere;
}
:host([hidden]) { display: none; }
:host([theme]) { --text: var(--rejoinder-text, light-dark(#1c1f23, #e6e8eb)); background: var(--rejoinder-background, light-dark(#fff, #16191d)); }
:host([theme=light]) { color-scheme: light; }
:host([theme=dark]) { color-scheme: dark; }
:host([theme=auto]) { color-scheme: light dark; }
:host * { box-sizing: border-box; }
[hidden], p:empty, ol:empty, [part~=notice]:empty { display: none !important; }
h2, h3, p, ol { margin: 0; padding: 0; list-style: none; }
h2 { font-size: 1.4em; line-height: 1.25; margin-block-end: var(--gap); }
h3 { font-size: 1.15em; line-height: 1.3; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
article:focus:not(:focus-visible), h2:focus { outline: 0; }
.unseen, .trap { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.sticky { position: sticky; inset-block-end: 1rem; z-index: 1; block-size: 0; text-align: center; }
[part~=notice] { margin-block-end: var(--gap); }

[part~=thread] > li, [part~=replies] > li { margin-block-end: var(--gap); }
[part~=replies] { margin-block-start: var(--gap); padding-inline-start: var(--indent); border-inline-start: 2px solid var(--line); }
[part~=replies] > li:last-child { margin-block-end: 0; }
article { scroll-margin-block: 4rem; border-radius: var(--radius); }
article[part~=author], article[part~=held] { padding: 0.75rem; background: var(--tint); }
article[part~=held] { border: 1px dashed var(--edge); }
article[part~=removed] { color: var(--muted); font-style: italic; }
article.target, article.new { background: var(--mark); box-shadow: 0 0 0 0.5rem var(--mark); }
[part~=head] { display: flex; gap: 0.6rem; align-items: center; }
[part~=head] > div { flex: 1; min-inline-size: 0; display: flex; flex-wrap: wrap; gap: 0 0.5rem; align-items: baseline; }
.face {
  flex: none; inline-size: 2.4em; block-size: 2.4em; border-radius: 50%; display: grid; place-content: center;
  font-size: 0.85em; font-weight: 600;
  color: light-dark(hsl(var(--hue) 60% 22%), hsl(var(--hue) 60% 88%)); background: light-dark(hsl(var(--hue) 45% 88%), hsl(var(--hue) 30% 26%));
}
[part~=name] { font-weight: 600; }
[part~=badge] { font-size: 0.75em; font-weight: 600; padding: 0.1em 0.55em; border-radius: 1em; color: var(--on-accent); background: var(--accent); }
[part~=byline], [part~=meta], [part~=hint], [part~=in-reply-to], [part~=note] { font-size: 0.875em; color: var(--muted); }
[part~=byline] { flex-basis: 100%; order: 2; }
[part~=meta] { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.5rem; margin-inline-start: auto; }
[part~=meta] a, [part~=in-reply-to] a { color: inherit; }
[part~=number] { min-inline-size: 1.5rem; padding-block: 0.15rem; }
.narrow { display: none; }
[part~=in-reply-to], [part~=note] { margin-block-start: 0.4rem; }
[part~=note] { padding-inline-start: 0.6rem; border-inline-start: 3px solid var(--accent); }
[part~=body] { margin-block: 0.5rem; }
[part~=body] > * { margin: 0 0 0.7em; unicode-bidi: plaintext; }
[part~=body] > :last-child { margin-block-end: 0; }
[part~=body] blockquote { padding-inline-start: 0.8rem; border-inline-start: 3px solid var(--line); color: var(--muted); }
[part~=body] :is(ul, ol) { padding-inline-start: 1.4rem; list-style: revert; }
[part~=body] pre { padding: 0.6rem; overflow-x: auto; background: var(--tint); border-radius: var(--radius); }
[part~=actions] { display: flex; flex-wrap: wrap; gap: 0 1rem; }

button { font: inherit; cursor: pointer; }
[part~=action] { min-block-size: 1.75rem; padding: 0; border: 0; background: none; color: var(--muted); font-size: 0.875em; font-weight: 600; }
[part~=action]:hover { color: var(--accent); text-decoration: underline; }
[part~=button] { min-block-size: 2.5rem; padding: 0.35rem 1rem; border: 1px solid var(--edge); border-radius: var(--radius); background: none; color: inherit; }
[part~=button]:hover { border-color: currentColor; }
[part~=primary], [part~=news] { border-color: transparent; background: var(--accent); color: var(--on-accent); font-weight: 600; }
[part~=news] { box-shadow: 0 2px 12px #0004; translate: 0 -100%; }
[part~=more] { inline-size: 100%; }
[part~=thread] { padding-block-end: 1.5rem; }

form { display: grid; gap: 0.9rem; margin-block: 1rem; }
[part~=form] { padding: 1rem; border: 1px solid var(--line); border-radius: var(--radius); }
[part~=form] header { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; justify-content: space-between; align-items: center; }
[part~=form][aria-busy] { opacity: 0.75; }
[part~=label] { display: block; font-weight: 600; margin-block-end: 0.2rem; }
[part~=field] {
  inline-size: 100%; min-block-size: 2.5rem; padding: 0.45rem 0.6rem; border: 1px solid var(--edge); border-radius: var(--radius);
  background: none; color: inherit; font: inherit; unicode-bidi: plaintext;
}
option { background: Canvas; color: CanvasText; }
textarea { resize: vertical; field-sizing: content; max-block-size: 70vh; min-block-size: 7em !important; }
select { inline-size: auto !important; max-inline-size: 100%; }
[aria-invalid] { border-color: var(--error) !important; box-shadow: 0 0 0 1px var(--error); }
.row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 0.9rem; }
.tick { display: inline-flex; gap: 0.5rem; align-items: center; min-block-size: 1.75rem; }
.tick input { flex: none; inline-size: 1.15em; block-size: 1.15em; accent-color: var(--accent); }
[part~=error] { color: var(--error); font-size: 0.9em; }
[part~=preview] { padding: 0.75rem; border: 1px dashed var(--edge); border-radius: var(--radius); }
[part~=result] { padding: 0.6rem 0.8rem; margin-block-start: 0.6rem; background: var(--tint); border-inline-start: 3px solid var(--accent); }

@container (inline-size < 32rem) {
  [part~=replies] { padding-inline-start: min(var(--indent), 0.7rem); }
  .deep > [part~=replies] { padding-inline-start: 0; border: 0; }
  .deep .narrow { display: block; }
  [part~=meta] { margin-inline-start: 0; flex-basis: 100%; }
}
@media (forced-colors: active) {
  [part~=badge], .face { border: 1px solid; }
}
`;
