/** All views: where they are, what the navigation calls them, who may see them. */

const anybody = () => true;
const author = (me) => me.isAuthor;
const moderator = (me) => me.isModerator;
const editor = (me) => me.isEditor;
const administrator = (me) => me.isAdministrator;

/** Sections of the navigation; "count" names one of desk.counts. */
export const NAVIGATION = [
  { name: 'Today', path: '/', may: anybody, icon: 'today' },
  { heading: 'Write' },
  { name: 'Articles', path: '/articles', may: author, icon: 'articles' },
  { name: 'Pictures', path: '/media', may: author, icon: 'media' },
  { name: 'Categories', path: '/categories', may: editor, icon: 'categories' },
  { name: 'Authors', path: '/authors', may: editor, icon: 'authors' },
  { heading: 'Talk' },
  { name: 'Moderation', path: '/moderation', may: moderator, icon: 'moderation', count: 'held' },
  { name: 'Correspondence', path: '/correspondence', may: author, icon: 'correspondence', count: 'asked' },
  { name: 'Reports', path: '/reports', may: moderator, icon: 'reports', count: 'reports' },
  { name: 'Blocks', path: '/blocks', may: moderator, icon: 'blocks' },
  { heading: 'Run' },
  { name: 'Mail', path: '/mail', may: administrator, icon: 'mail', count: 'dead' },
  { name: 'People', path: '/people', may: administrator, icon: 'people' },
  { name: 'Import', path: '/imports', may: administrator, icon: 'imports' },
  { name: 'Webhooks', path: '/webhooks', may: administrator, icon: 'webhooks' },
  { name: 'Settings', path: '/settings', may: administrator, icon: 'settings' },
  { name: 'Audit', path: '/audit', may: administrator, icon: 'audit' },
];

/** Path and the module below views/ that shows it; ":name" is a parameter. */
const ROUTES = [
  ['/', 'today', anybody],
  ['/articles', 'articles', author],
  ['/articles/:id', 'article', author],
  ['/articles/:id/revisions', 'revisions', author],
  ['/media', 'media', author],
  ['/categories', 'categories', editor],
  ['/authors', 'authors', editor],
  ['/moderation', 'moderation', moderator],
  ['/moderation/:id', 'comment', moderator],
  ['/correspondence', 'correspondence', author],
  ['/correspondence/:id', 'exchange', author],
  ['/reports', 'reports', moderator],
  ['/blocks', 'blocks', moderator],
  ['/mail', 'mail', administrator],
  ['/people', 'people', administrator],
  ['/imports', 'imports', administrator],
  ['/imports/:id', 'import', administrator],
  ['/webhooks', 'webhooks', administrator],
  ['/webhooks/:id', 'webhook', administrator],
  ['/settings', 'settings', administrator],
  ['/audit', 'audit', administrator],
].map(([path, module, may]) => ({ segments: path.split('/').slice(1), module, may }));

/** The route of a path such as "/articles/k2j": {module, params, may}, or null. */
export function find(path) {
  const wanted = path.split('/').slice(1);
  for (const { segments, module, may } of ROUTES) {
    if (segments.length !== wanted.length) continue;
    const params = {};
    if (segments.every((segment, i) => segment === wanted[i] || (segment.startsWith(':') && wanted[i] && (params[segment.slice(1)] = decode(wanted[i]))))) {
      return { module, params, may };
    }
  }
  return null;
}

function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
