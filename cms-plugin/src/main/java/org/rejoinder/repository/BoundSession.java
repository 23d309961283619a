package org.rejoinder.repository;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.commons.jackrabbit.authorization.AccessControlUtils;
import org.jspecify.annotations.Nullable;

/** A session while one thread works with it: what it has read is watched, what it has changed is noted. */
final class BoundSession {

    static final String[] READ = {"jcr:read"};

    final PooledSession pooled;
    final Session session;
    private final RepositorySettings settings;
    private final Freshness.@Nullable Watch watch;
    private final Map<String, ContentNode> roots = new HashMap<>();
    private final Map<String, ContentNode> found = new HashMap<>();
    private final boolean readsOnly;
    private final BitSet changedStripes = new BitSet();
    private final String stamp = Ids.random();
    private boolean changed;

    BoundSession(
            PooledSession pooled, RepositorySettings settings, boolean readsOnly, Freshness.@Nullable Watch watch) {
        this.readsOnly = readsOnly;
        this.pooled = pooled;
        this.session = pooled.jcr;
        this.settings = settings;
        this.watch = watch;
        if (watch != null) {
            watch.reads();
        }
    }

    /** Found once for all the stores that begin there. */
    ContentNode root(String name) {
        return roots.computeIfAbsent(name, this::findRoot);
    }

    private ContentNode findRoot(String name) {
        try {
            return new ContentNode(this, pooled.root(settings.root() + "/" + name), name);
        } catch (PathNotFoundException e) {
            throw new RepositoryFailure("The session may not see '" + name + "'", e);
        } catch (RepositoryException e) {
            throw new RepositoryFailure(e);
        }
    }

    /** The node that was found there before, as long as nothing can have changed. */
    @Nullable
    ContentNode known(String path, String relative) {
        return found.isEmpty() ? null : found.get(path + "/" + relative);
    }

    ContentNode know(ContentNode node) {
        if (readsOnly) {
            found.put(node.path(), node);
        }
        return node;
    }

    void saw(String path) {
        if (watch != null) {
            watch.saw(path);
        }
    }

    /** What is read is known by an index that may lag behind: an answer made of it is right now, but not to be kept. */
    void readsWhatMayComeLater() {
        if (watch != null) {
            watch.readsWhatMayComeLater();
        }
    }

    /** A value that no other save writes. */
    String stamp() {
        return stamp;
    }

    void changes(String path) {
        changed = true;
        if (Units.isContent(path)) {
            changedStripes.set(Units.stripe(path));
        }
    }

    /** Whether anything was changed since the last call. */
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    BitSet changedStripes() {
        return changedStripes;
    }

    /** Takes the node and all below it out of readers' sight. */
    boolean hide(Node node) throws RepositoryException {
        var readers = Rights.principal(session, settings.reader().user());
        return AccessControlUtils.addAccessControlEntry(session, node.getPath(), readers, READ, false);
    }

    boolean show(Node node) throws RepositoryException {
        return AccessControlUtils.clear(
                session, node.getPath(), settings.reader().user());
    }

    String absolute(String path) {
        return settings.root() + "/" + path;
    }
}
