package org.rejoinder.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;

/** Walks down folders within folders, the last name first; a page costs a page, wherever it begins. */
final class TreeWalk {

    private final int levels;
    private final @Nullable String after;
    private final int limit;
    private final List<ContentNode> found = new ArrayList<>();

    private TreeWalk(int levels, @Nullable String after, int limit) {
        this.levels = levels;
        this.after = after;
        this.limit = limit;
    }

    /** At most {@code limit} of the nodes that lie so many levels below, after a position. */
    static List<ContentNode> page(ContentNode root, int levels, Optional<String> after, int limit) {
        var walk = new TreeWalk(levels, after.orElse(null), limit);
        walk.into(root, "", 1);
        return walk.found;
    }

    /** Where a node lies below the root of its walk. */
    static String position(ContentNode root, ContentNode node) {
        return node.path().substring(root.path().length() + 1);
    }

    private void into(ContentNode folder, String prefix, int level) {
        var names = new ArrayList<>(folder.childNames());
        Collections.reverse(names);
        for (var name : names) {
            if (found.size() >= limit) {
                return;
            }
            var path = prefix + name;
            if (isShown(path)) {
                continue;
            }
            if (level == levels) {
                found.add(folder.at(name));
            } else {
                into(folder.at(name), path + "/", level + 1);
            }
        }
    }

    /** Whether all of it comes before the position. */
    private boolean isShown(String path) {
        return after != null
                && (path.equals(after)
                        || path.compareTo(after.substring(0, Math.min(after.length(), path.length()))) > 0);
    }
}
