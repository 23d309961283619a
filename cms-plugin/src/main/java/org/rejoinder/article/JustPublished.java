package org.rejoinder.article;

import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.rejoinder.Shared;

/**
 * Remembers for a minute what was published on this server, so that search finds it before the repository's full text,
 * which may be some seconds late, knows of it. One that is not saved in the end is not found, since it is not there.
 */
@Shared
public class JustPublished {

    private static final long REMEMBERED = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 200;

    private record Entry(String id, long since) {}

    private final ConcurrentLinkedDeque<Entry> entries = new ConcurrentLinkedDeque<>();

    void on(@Observes ArticlePublished event) {
        var id = event.article().id();
        entries.removeIf(entry -> entry.id().equals(id));
        entries.addFirst(new Entry(id, System.nanoTime()));
        while (entries.size() > MOST) {
            entries.pollLast();
        }
    }

    /** The ids, the last one first. */
    List<String> ids() {
        long now = System.nanoTime();
        entries.removeIf(entry -> now - entry.since() > REMEMBERED);
        return entries.stream().map(Entry::id).toList();
    }
}
