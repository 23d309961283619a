package org.rejoinder.webhook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;

/**
 * Which deliveries wait, by when they are due: {@code webhooks/waiting/<day>/<minute>/<second>/<millis>-<webhook>-<number>},
 * so that the next are found by walking down, however many wait.
 */
final class WaitingLine {

    private static final String WAITING = "webhooks/waiting";
    private static final int LEVELS = 4;
    private static final DateTimeFormatter PLACE =
            DateTimeFormatter.ofPattern("uuuuMMdd/HHmm/ss/SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ContentNode root;

    WaitingLine(ContentNode root) {
        this.root = root;
    }

    static String webhook(ContentNode entry) {
        return entry.name().split("-", 3)[1];
    }

    static long number(ContentNode entry) {
        return Long.parseLong(entry.name().split("-", 3)[2]);
    }

    void add(Instant due, String webhook, long number) {
        var place = place(due, webhook, number);
        int slash = place.lastIndexOf('/');
        root.folder(place.substring(0, slash)).add(place.substring(slash + 1), ContentNode.FOLDER);
    }

    Optional<ContentNode> find(Instant due, String webhook, long number) {
        return root.child(place(due, webhook, number));
    }

    private static String place(Instant due, String webhook, long number) {
        return WAITING + "/" + PLACE.format(due) + "-" + webhook + "-" + number;
    }

    /** The first that is due and free. */
    Optional<ContentNode> next(Instant now, Predicate<ContentNode> free) {
        return root.child(WAITING)
                .flatMap(waiting -> Optional.ofNullable(first(waiting, "", PLACE.format(now) + "~", free)));
    }

    private static @Nullable ContentNode first(
            ContentNode folder, String prefix, String until, Predicate<ContentNode> free) {
        for (var name : folder.childNames()) {
            var path = prefix + name;
            if (path.compareTo(until) > 0) {
                return null;
            }
            var node = folder.at(name);
            var found = path.chars().filter(c -> c == '/').count() == LEVELS - 1
                    ? (free.test(node) ? node : null)
                    : first(node, path + "/", until, free);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** With the folders that it leaves empty, or they would be walked through for ever. */
    void remove(ContentNode entry) {
        var path = entry.path().substring(root.path().length() + 1);
        entry.remove();
        for (int level = 1; level < LEVELS; level++) {
            path = path.substring(0, path.lastIndexOf('/'));
            var folder = root.at(path);
            if (folder.hasChildren()) {
                return;
            }
            folder.remove();
        }
    }
}
