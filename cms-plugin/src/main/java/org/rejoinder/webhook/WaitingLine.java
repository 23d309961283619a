package org.rejoinder.webhook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;

/**
 * Which deliveries wait, for each webhook by when they are due:
 * {@code webhooks/due/<webhook>/<day>/<minute>/<second>/<millis>-<number>}, so that the next are found by walking down, however
 * many wait, for this webhook or for others.
 */
final class WaitingLine {

    private static final String LINE = "webhooks/due";
    private static final int LEVELS = 4;
    private static final DateTimeFormatter PLACE =
            DateTimeFormatter.ofPattern("uuuuMMdd/HHmm/ss/SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ContentNode root;

    WaitingLine(ContentNode root) {
        this.root = root;
    }

    static String webhook(ContentNode entry) {
        return steps(entry).get(0);
    }

    static long number(ContentNode entry) {
        return Long.parseLong(entry.name().split("-", 2)[1]);
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
        return LINE + "/" + webhook + "/" + PLACE.format(due) + "-" + number;
    }

    /** Of those that are due and free, for webhooks not among these, the one that has waited longest. */
    Optional<ContentNode> next(Instant now, Set<String> without, Predicate<ContentNode> free) {
        var until = PLACE.format(now) + "~";
        return root.child(LINE).stream()
                .flatMap(line -> line.children().stream())
                .filter(webhook -> !without.contains(webhook.name()))
                .flatMap(webhook -> Optional.ofNullable(first(webhook, "", until, free)).stream())
                .min(Comparator.comparing(WaitingLine::due));
    }

    private static String due(ContentNode entry) {
        return String.join("/", steps(entry).subList(1, LEVELS + 1));
    }

    /** The webhook, and what leads down from it. */
    private static List<String> steps(ContentNode entry) {
        var steps = List.of(entry.path().split("/", -1));
        return steps.subList(steps.size() - LEVELS - 1, steps.size());
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
        for (int level = 1; level <= LEVELS; level++) {
            path = path.substring(0, path.lastIndexOf('/'));
            var folder = root.at(path);
            if (folder.hasChildren()) {
                return;
            }
            folder.remove();
        }
    }
}
