package org.rejoinder.outbox;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** The letters of days long past; the oldest day is found by walking down. */
@Store
public class OldLetters {

    private static final List<String> FOLDERS = List.of("sent", "dead", "withheld");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZoneOffset.UTC);

    private final Sessions sessions;
    private final LetterIndex index;

    @Inject
    public OldLetters(Sessions sessions) {
        this.sessions = sessions;
        this.index = new LetterIndex(sessions);
    }

    boolean isAny(Instant end) {
        return oldest(end).isPresent();
    }

    /** Removes at most so many; a day that is empty goes too. */
    int remove(Instant end, int most) {
        int removed = 0;
        var found = oldest(end);
        if (found.isEmpty()) {
            return 0;
        }
        var day = found.get();
        for (var shard : day.children()) {
            for (var name : shard.childNames()) {
                if (removed == most) {
                    return removed;
                }
                var node = shard.at(name);
                index.remove(LetterNode.read(node));
                node.remove();
                removed++;
            }
        }
        removeWithEmptyFolders(day);
        return removed;
    }

    /** The first day before that of the end. */
    private Optional<ContentNode> oldest(Instant end) {
        var last = DATE.format(end);
        for (var folder : FOLDERS) {
            var root = sessions.hidden().child("outbox/" + folder);
            var day = root.flatMap(OldLetters::first)
                    .flatMap(OldLetters::first)
                    .flatMap(OldLetters::first)
                    .filter(its -> date(its).compareTo(last) < 0);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private static Optional<ContentNode> first(ContentNode folder) {
        return folder.childNames().stream().findFirst().map(folder::at);
    }

    private static String date(ContentNode day) {
        var path = day.path();
        return path.substring(path.length() - "yyyy/MM/dd".length());
    }

    /** {@code private/outbox/sent/2009/11/22}, and above it what holds nothing any longer. */
    private void removeWithEmptyFolders(ContentNode day) {
        var path = day.path().substring(day.path().indexOf('/') + 1);
        day.remove();
        for (int i = 0; i < 2; i++) {
            path = path.substring(0, path.lastIndexOf('/'));
            var above = sessions.hidden().at(path);
            if (above.hasChildren()) {
                return;
            }
            above.remove();
        }
    }
}
