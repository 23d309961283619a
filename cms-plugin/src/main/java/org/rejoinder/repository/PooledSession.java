package org.rejoinder.repository;

import java.util.HashMap;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** A session that is used again, with the nodes that every use of it begins at. */
final class PooledSession {

    final Session jcr;
    private final Map<String, Node> roots = new HashMap<>();

    PooledSession(Session jcr) {
        this.jcr = jcr;
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
