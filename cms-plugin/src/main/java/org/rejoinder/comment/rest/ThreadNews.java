package org.rejoinder.comment.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.PublishedComment;
import org.rejoinder.comment.ThreadChange;
import org.rejoinder.comment.ThreadChange.Kind;
import org.rejoinder.comment.ThreadChanges;
import org.rejoinder.comment.Threads;
import org.rejoinder.http.JsonRules;
import org.rejoinder.repository.Freshness;
import org.rejoinder.repository.Reads;

/**
 * What is to be told of a thread as server-sent events (HTML Living Standard, 9.2). Read by the session of readers, so
 * that no stream can tell what a page may not show.
 */
@Dependent
class ThreadNews {

    private final Reads reads;
    private final Freshness freshness;
    private final Articles articles;
    private final Threads threads;
    private final Authors authors;

    @Inject
    ThreadNews(Reads reads, Freshness freshness, Articles articles, Threads threads, Authors authors) {
        this.reads = reads;
        this.freshness = freshness;
        this.articles = articles;
        this.threads = threads;
        this.authors = authors;
    }

    /**
     * Events, and what has happened with them.
     *
     * @param last the id of the last change of the thread
     * @param source tells whether there may be more
     */
    record News(long last, List<Event> events, Freshness.Dependencies source) {}

    /** As it goes over the line; {@code id} is that of the change it tells of. */
    static final class Event {

        final long id;
        final byte[] bytes;

        Event(long id, String text) {
            this.id = id;
            this.bytes = text.getBytes(UTF_8);
        }
    }

    /** What has happened after a change; empty when readers may not see the thread. */
    Optional<News> after(String article, long id) {
        try (var watch = freshness.watch()) {
            return reads.published(() -> articles.permalink(article)
                    .flatMap(permalink -> threads.changes(article)
                            .map(changes -> new News(
                                    changes.last(), events(article, permalink, changes, id), watch.dependencies()))));
        }
    }

    /** With what an open page has seen in hand; without, from now on. */
    Optional<News> begin(String article, Optional<String> lastEventId) {
        long seen = lastEventId
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::valueOf)
                .orElse(lastEventId.isPresent() ? Long.MAX_VALUE : -1L);
        return after(article, seen);
    }

    private List<Event> events(String article, String permalink, ThreadChanges changes, long seen) {
        var events = new ArrayList<Event>();
        if (seen < 0) {
            // an event without data is not shown to the page but sets where it goes on after an interruption
            var start = "retry: 3000\nid: " + changes.last() + "\n\n";
            events.add(new Event(changes.last(), start));
        } else if (!changes.reachesBackTo(seen)) {
            events.add(event(changes.last(), "reset", "{}"));
        } else {
            var jsons = new CommentJsons(authors, threads);
            for (var change : changes.after(seen)) {
                event(article, permalink, change, jsons).ifPresent(events::add);
            }
        }
        return events;
    }

    /** What is no longer so by now is left out: what became of it comes later. */
    private Optional<Event> event(String article, String permalink, ThreadChange change, CommentJsons jsons) {
        var name = change.kind().name().toLowerCase(Locale.ROOT);
        if (change.kind() == Kind.REMOVED) {
            var gone = Json.createObjectBuilder()
                    .add("id", change.comment())
                    .add("number", change.number())
                    .build();
            return Optional.of(event(change.id(), name, gone.toString()));
        }
        return threads.comment(article, change.number())
                .filter(comment -> !comment.removed())
                .map(comment -> event(change.id(), name, json(comment, permalink, jsons)));
    }

    private static String json(PublishedComment comment, String permalink, CommentJsons jsons) {
        return new JsonRules().getContext(CommentJson.class).toJson(jsons.apart(comment, permalink));
    }

    private static Event event(long id, String name, String data) {
        return new Event(id, "id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }
}
