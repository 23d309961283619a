package org.rejoinder.repository;

import java.util.HashMap;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** A session that is used again, with the nodes that every use of it begins at. */
final class PooledSession {

    private static final int MOST_MOVES = 1_000;

    final Session jcr;
    private final Map<String, Node> roots = new HashMap<>();
    private int moves;
    private long version;
    private long refreshedAt;

    PooledSession(Session jcr, long version, long now) {
        this.jcr = jcr;
        this.version = version;
        this.refreshedAt = now;
    }

    /** Unless it is at that version already and was refreshed not long ago. */
    void refresh(long wanted, long now, long longestNanos) throws RepositoryException {
        if (version != wanted || now - refreshedAt > longestNanos) {
            jcr.refresh(false);
            version = wanted;
            refreshedAt = now;
        }
    }

    void moved() {
        moves++;
    }

    /** Oak's sessions keep every move of theirs for as long as they live, and an outbox moves each letter that was sent. */
    boolean isWornOut() {
        return moves >= MOST_MOVES;
    }

    Node root(String path) throws RepositoryException {
        var known = roots.get(path);
        if (known == null) {
            known = jcr.getNode(path);
            roots.put(path, known);
        }
        return known;
    }
}
