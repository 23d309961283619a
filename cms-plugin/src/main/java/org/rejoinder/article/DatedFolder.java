package org.rejoinder.article;

import java.util.Iterator;
import java.util.Optional;
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
        return node().<Iterator<TimeKey>>map(node -> new TimeWalk(node, span))
                .orElseGet(java.util.Collections::emptyIterator);
    }

    long count() {
        return node().map(node -> node.number(COUNT)).orElse(0L);
    }

    Optional<ContentNode> entry(TimeKey key) {
        return parent.child(path + "/" + key.text());
    }

    ContentNode add(TimeKey key) {
        var node = node().orElseGet(this::make);
        node.increase(COUNT, 1);
        return node.folder(key.day()).add(key.entry(), "rj:entry");
    }

    /** Takes the entry out, and the days, months and years that it leaves empty. */
    void remove(TimeKey key) {
        var node = parent.at(path);
        node.at(key.text()).remove();
        if (node.increase(COUNT, -1) == 0) {
            node.remove();
            return;
        }
        removeEmptied(node, key.day());
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
