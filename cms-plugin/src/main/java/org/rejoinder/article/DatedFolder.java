package org.rejoinder.article;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;
import org.rejoinder.repository.ContentNode;

/** A folder of entries by their time, of any number, that knows how many they are. */
final class DatedFolder {

    private static final String LISTING = "rj:listing";
    private static final String COUNT = "rj:count";

    private final ContentNode parent;
    private final String path;

    /** @param path of the folder below the parent; it is there while it has entries */
    DatedFolder(ContentNode parent, String path) {
        this.parent = parent;
        this.path = path;
    }

    Iterator<TimeKey> walk(Span span) {
        return node().map(node -> walk(node, span)).orElseGet(Collections::emptyIterator);
    }

    private static Iterator<TimeKey> walk(ContentNode node, Span span) {
        return span.newestFirst()
                ? Newest.of(node).walk(span, node.properties().number(COUNT), rest -> new TimeWalk(node, rest))
                : new TimeWalk(node, span);
    }

    /** The entries next to one. */
    record Around(Optional<TimeKey> older, Optional<TimeKey> newer) {}

    /**
     * Looks in the entry's own day first, and goes up only as far as it must: neighbours are close by, and this is done
     * for each article that is read.
     */
    Around around(TimeKey key) {
        var folder = key.day();
        var own = key.entry();
        Optional<TimeKey> older = Optional.empty();
        Optional<TimeKey> newer = Optional.empty();
        var top = parent.at(path);
        while (older.isEmpty() || newer.isEmpty()) {
            var node = folder.isEmpty() ? top : top.at(folder);
            var names = new TreeSet<>(node.childNames());
            if (older.isEmpty()) {
                older = outermost(node, folder, Optional.ofNullable(names.lower(own)), true);
            }
            if (newer.isEmpty()) {
                newer = outermost(node, folder, Optional.ofNullable(names.higher(own)), false);
            }
            if (folder.isEmpty()) {
                break;
            }
            own = folder.substring(folder.lastIndexOf('/') + 1);
            folder = above(folder);
        }
        return new Around(older, newer);
    }

    /** The newest or the oldest entry that is, or is below, a child of a node. */
    private static Optional<TimeKey> outermost(ContentNode node, String at, Optional<String> child, boolean newest) {
        if (child.isEmpty()) {
            return Optional.empty();
        }
        var key = at.isEmpty() ? child.get() : at + "/" + child.get();
        if (key.chars().filter(c -> c == '/').count() == TimeWalk.LEVELS - 1) {
            return Optional.of(new TimeKey(key));
        }
        var inside = node.at(child.get());
        var names = inside.childNames();
        return outermost(inside, key, Optional.of(names.get(newest ? names.size() - 1 : 0)), newest);
    }

    long count() {
        return node().map(node -> node.number(COUNT)).orElse(0L);
    }

    Optional<ContentNode> entry(TimeKey key) {
        return parent.child(path + "/" + key.text());
    }

    ContentNode add(TimeKey key) {
        var node = node().orElseGet(this::make);
        var newest = Newest.of(node);
        long others = node.increase(COUNT, 1) - 1;
        var entry = node.folder(key.day()).add(key.entry(), "rj:entry");
        newest.with(key, others)
                .refilled(others + 1, rest -> new TimeWalk(node, rest))
                .note(node);
        return entry;
    }

    /** Takes the entry out, and the days, months and years that it leaves empty. */
    void remove(TimeKey key) {
        var node = parent.at(path);
        node.at(key.text()).remove();
        long others = node.increase(COUNT, -1);
        if (others == 0) {
            node.remove();
            return;
        }
        removeEmptied(node, key.day());
        Newest.of(node)
                .without(key)
                .refilled(others, rest -> new TimeWalk(node, rest))
                .note(node);
    }

    /** Removes the folder at the path, and those above it, as far as they are empty. */
    static void removeEmptied(ContentNode top, String path) {
        for (var folder = path; !folder.isEmpty(); folder = above(folder)) {
            var node = top.at(folder);
            if (node.hasChildren()) {
                return;
            }
            node.remove();
        }
    }

    private static String above(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private Optional<ContentNode> node() {
        return parent.child(path);
    }

    private ContentNode make() {
        int slash = path.lastIndexOf('/');
        return parent.folder(path.substring(0, slash)).add(path.substring(slash + 1), LISTING);
    }
}
