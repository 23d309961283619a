package org.rejoinder.repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of ids in the order of a time, kept as folders of years, months, days and hours: a page anywhere in it costs a
 * page, however long it is, and nothing is skipped or shown twice when entries come in between.
 */
public final class DatedEntries {

    private static final String COUNT = "rj:count";
    private static final DateTimeFormatter FOLDERS =
            DateTimeFormatter.ofPattern("uuuu/MM/dd/HH").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter ENTRY =
            DateTimeFormatter.ofPattern("mmssSSS").withZone(ZoneOffset.UTC);
    private static final int LEVELS = 5;

    private final ContentNode root;
    private final String path;

    /** An entry's id, and the position after which the list goes on. */
    public record Entry(String id, String position) {}

    public DatedEntries(ContentNode root, String path) {
        this.root = root;
        this.path = path;
    }

    private static String position(Instant time, String id) {
        return FOLDERS.format(time) + "/" + ENTRY.format(time) + "-" + id;
    }

    /** The position before all entries of this time, to the second. */
    public static String start(Instant time) {
        return FOLDERS.format(time) + "/" + ENTRY.format(time);
    }

    public void add(Instant time, String id) {
        var list = root.folder(path);
        list.folder(FOLDERS.format(time)).add(ENTRY.format(time) + "-" + id, ContentNode.FOLDER);
        list.increase(COUNT, 1);
    }

    public void remove(Instant time, String id) {
        remove(new Entry(id, position(time, id)));
    }

    public void remove(Entry entry) {
        var list = root.folder(path);
        list.child(entry.position()).ifPresent(node -> {
            node.remove();
            list.increase(COUNT, -1);
            removeEmpty(list, entry.position().substring(0, entry.position().lastIndexOf('/')));
        });
    }

    /** Folders that nothing is in any longer would be walked through for ever. */
    private static void removeEmpty(ContentNode list, String folder) {
        for (var path = folder; !path.isEmpty(); path = path.substring(0, Math.max(0, path.lastIndexOf('/')))) {
            var node = list.at(path);
            if (node.hasChildren()) {
                return;
            }
            node.remove();
        }
    }

    public long count() {
        return root.child(path).map(list -> list.number(COUNT)).orElse(0L);
    }

    /** At most {@code limit} entries after a position that need not be in the list any longer. */
    public List<Entry> page(Optional<String> after, boolean newestFirst, int limit) {
        var found = new ArrayList<Entry>();
        root.child(path).ifPresent(list -> walk(list, "", after.orElse(null), new Walk(newestFirst, limit, found)));
        return found;
    }

    private record Walk(boolean newestFirst, int limit, List<Entry> found) {

        boolean isFull() {
            return found.size() >= limit;
        }

        /** Whether all below this path, or the entry itself, comes before the position. */
        boolean isBefore(String path, String position) {
            int order = path.compareTo(position.substring(0, Math.min(position.length(), path.length())));
            return newestFirst ? order > 0 : order < 0;
        }
    }

    private static void walk(ContentNode folder, String prefix, @Nullable String after, Walk walk) {
        var names = new ArrayList<>(folder.childNames());
        if (walk.newestFirst()) {
            Collections.reverse(names);
        }
        for (var name : names) {
            var path = prefix.isEmpty() ? name : prefix + "/" + name;
            if (walk.isFull()) {
                return;
            }
            if (after != null && (walk.isBefore(path, after) || path.equals(after))) {
                continue;
            }
            if (path.chars().filter(c -> c == '/').count() == LEVELS - 1) {
                walk.found().add(new Entry(name.substring(name.indexOf('-') + 1), path));
            } else {
                walk(folder.at(name), path, after, walk);
            }
        }
    }
}
