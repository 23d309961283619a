package org.rejoinder.repository;

/**
 * The grain in which readers' answers depend on the repository: one article, one thread, one listing; the few and small
 * rest (categories, authors, tags) as a whole each.
 */
final class Units {

    static final String CONTENT = "content";
    static final String PRIVATE = "private";

    /** Number of stripes; two units that share one merely make each other stale. */
    static final int STRIPES = 1 << 14;

    private Units() {}

    /** The stripe of the unit that the node at this path (relative to the plugin's root) belongs to. */
    static int stripe(String path) {
        int end = end(path, depth(path));
        int hash = 0;
        for (int i = 0; i < end; i++) {
            hash = 31 * hash + path.charAt(i);
        }
        hash ^= hash >>> 16;
        return (hash ^ hash >>> 7) & (STRIPES - 1);
    }

    static boolean isContent(String path) {
        return path.startsWith(CONTENT) && (path.length() == CONTENT.length() || path.charAt(CONTENT.length()) == '/');
    }

    private static int depth(String path) {
        int from = CONTENT.length() + 1;
        if (path.startsWith("articles/", from)) {
            return 6;
        }
        if (path.startsWith("threads/", from)
                || path.startsWith("listings/", from)
                || path.startsWith("comments/", from)) {
            return 4;
        }
        return 2;
    }

    private static int end(String path, int segments) {
        int end = -1;
        for (int i = 0; i < segments; i++) {
            end = path.indexOf('/', end + 1);
            if (end < 0) {
                return path.length();
            }
        }
        return end;
    }
}
