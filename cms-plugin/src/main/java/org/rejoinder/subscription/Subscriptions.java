package org.rejoinder.subscription;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.comment.Notify;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Keeps what people want to hear of: one subscription for each person and article, a mark beside those that are of all
 * comments, a list for each person, and the wishes of comments that are not approved yet.
 */
@Store
public class Subscriptions {

    private static final String ROOM = "subscriptions/";
    private static final String ALL = "rj:all";
    private static final String COMMENTS = "rj:comments";
    private static final String SINCE = "rj:since";
    private static final String TOLD = "rj:told";
    private static final String WISH = "rj:wish";
    private static final int MOST_COMMENTS = 200; // of one person on one article; of the oldest no replies are told

    private final Sessions sessions;

    @Inject
    public Subscriptions(Sessions sessions) {
        this.sessions = sessions;
    }

    public Optional<Subscription> find(String person, String article) {
        return node(person, article).map(Subscriptions::read);
    }

    /** Those of all comments of an article. */
    public List<Subscription> ofAll(String article) {
        return sessions.hidden().child(place(article) + "/all").stream()
                .flatMap(all -> all.children().stream())
                .flatMap(shard -> shard.childNames().stream())
                .flatMap(person -> find(person, article).stream())
                .toList();
    }

    /** A person's own, the newest first. */
    public List<Subscription> ofPerson(String person, int limit) {
        return list(person).page(Optional.empty(), true, limit).stream()
                .flatMap(entry -> find(person, entry.id()).stream())
                .toList();
    }

    /** Keeps when a letter was written about it. */
    public void told(Subscription subscription, List<Instant> told) {
        node(subscription.person(), subscription.article())
                .ifPresent(node ->
                        node.set(TOLD, told.stream().map(Instant::toString).toList()));
    }

    /** Keeps what the writer of a comment wants to hear, until it is approved. */
    void keepWish(String comment, Notify wish) {
        sessions.hidden().folder(ROOM + "wishes/" + Ids.sharded(comment)).set(WISH, wish.word());
    }

    Optional<Notify> takeWish(String comment) {
        var wish = wish(comment);
        wishNode(comment).ifPresent(ContentNode::remove);
        return wish;
    }

    /** What the writer of a comment that is not approved yet wants to hear. */
    Optional<Notify> wish(String comment) {
        return wishNode(comment).flatMap(its -> Notify.find(its.string(WISH)));
    }

    private Optional<ContentNode> wishNode(String comment) {
        return sessions.hidden().child(ROOM + "wishes/" + Ids.sharded(comment));
    }

    /** Adds to what a person hears of an article. */
    void add(String person, String article, Notify wish, String comment, Instant now) {
        var node = node(person, article).orElseGet(() -> {
            list(person).add(now, article);
            return sessions.hidden()
                    .folder(place(article) + "/by/" + People.sharded(person))
                    .set(SINCE, now);
        });
        var comments = new ArrayList<>(node.texts(COMMENTS));
        comments.add(comment);
        node.set(COMMENTS, comments.subList(Math.max(0, comments.size() - MOST_COMMENTS), comments.size()));
        if (wish == Notify.ALL) {
            hearAll(person, article, true);
        }
    }

    /** Every comment, or replies only. */
    void hearAll(String person, String article, boolean all) {
        var node = node(person, article);
        if (node.isEmpty() || node.get().flag(ALL) == all) {
            return;
        }
        node.get().set(ALL, all);
        var mark = place(article) + "/all/" + People.sharded(person);
        if (all) {
            var unused = sessions.hidden().folder(mark);
        } else {
            sessions.hidden().child(mark).ifPresent(ContentNode::remove);
        }
    }

    void end(String person, String article) {
        node(person, article).ifPresent(node -> {
            hearAll(person, article, false);
            list(person).remove(node.instant(SINCE).orElseThrow(), article);
            node.remove();
        });
    }

    private Optional<ContentNode> node(String person, String article) {
        return Ids.isId(article)
                ? sessions.hidden().child(place(article) + "/by/" + People.sharded(person))
                : Optional.empty();
    }

    private static String place(String article) {
        return ROOM + "articles/" + Ids.sharded(article);
    }

    private DatedEntries list(String person) {
        return new DatedEntries(sessions.hidden(), ROOM + "people/" + People.sharded(person) + "/articles");
    }

    private static Subscription read(ContentNode node) {
        var path = node.path().split("/", -1); // private/subscriptions/articles/<xx>/<article>/by/<xxx>/<person>
        return new Subscription(
                path[path.length - 4],
                node.name(),
                node.flag(ALL),
                node.texts(COMMENTS),
                node.instant(SINCE).orElse(Instant.EPOCH),
                node.texts(TOLD).stream().map(Instant::parse).toList());
    }
}
