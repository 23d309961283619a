package org.rejoinder.notification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.subscription.Subscription;

/**
 * Keeps which comments go into the next digest of a subscription, and a list of the digests by the time when they are due. Of
 * those that do not answer the person only the last are kept; how many there were is.
 */
@Store
class Digests {

    static final int OTHERS_SHOWN = 20;

    private static final String ROOM = "digests/";
    private static final String ARTICLE = "rj:article";
    private static final String PERSON = "rj:person";
    private static final String DUE = "rj:due";
    private static final String REPLIES = "rj:replies";
    private static final String OTHERS = "rj:others";
    private static final String COUNT = "rj:count";

    private final Sessions sessions;

    @Inject
    Digests(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * What one letter is to tell.
     *
     * @param replies the ids of comments that answer the person, all of them
     * @param others the ids of the last others
     * @param count how many there are altogether
     */
    record Digest(
            String id,
            String article,
            String person,
            Instant due,
            List<String> replies,
            List<String> others,
            long count) {}

    boolean isWaiting(Subscription subscription) {
        return open(subscription).isPresent();
    }

    /** Adds a comment to the digest of a subscription; when it is due. */
    Instant add(Subscription subscription, String comment, boolean answered, Instant due) {
        var node = open(subscription).orElseGet(() -> begin(subscription, due));
        var property = answered ? REPLIES : OTHERS;
        var comments = new ArrayList<>(node.texts(property));
        comments.add(comment);
        boolean tooMany = !answered && comments.size() > OTHERS_SHOWN;
        node.set(property, tooMany ? comments.subList(1, comments.size()) : comments);
        node.increase(COUNT, 1);
        return node.instant(DUE).orElse(due);
    }

    private ContentNode begin(Subscription subscription, Instant due) {
        var id = Ids.random();
        due().add(due, id);
        sessions.hidden().folder(mark(subscription)).set("rj:id", id);
        return sessions.hidden()
                .folder(ROOM + "all/" + Ids.sharded(id))
                .set(ARTICLE, subscription.article())
                .set(PERSON, subscription.person())
                .set(DUE, due);
    }

    /** The ids of those that are due, the earliest first. */
    List<String> due(Instant now, int limit) {
        return due().page(Optional.empty(), false, limit).stream()
                .map(DatedEntries.Entry::id)
                .takeWhile(id ->
                        find(id).filter(digest -> digest.due().isAfter(now)).isEmpty())
                .toList();
    }

    Optional<Digest> find(String id) {
        return node(id).map(node -> new Digest(
                id,
                node.string(ARTICLE),
                node.string(PERSON),
                node.instant(DUE).orElse(Instant.EPOCH),
                node.texts(REPLIES),
                node.texts(OTHERS),
                node.number(COUNT)));
    }

    void remove(Digest digest) {
        due().remove(digest.due(), digest.id());
        sessions.hidden().child(mark(digest.article(), digest.person())).ifPresent(ContentNode::remove);
        node(digest.id()).ifPresent(ContentNode::remove);
    }

    private Optional<ContentNode> node(String id) {
        return sessions.hidden().child(ROOM + "all/" + Ids.sharded(id));
    }

    private Optional<ContentNode> open(Subscription subscription) {
        return sessions.hidden().child(mark(subscription)).flatMap(mark -> node(mark.string("rj:id")));
    }

    private static String mark(Subscription subscription) {
        return mark(subscription.article(), subscription.person());
    }

    private static String mark(String article, String person) {
        return ROOM + "open/" + Ids.sharded(article) + "/" + person.substring(0, 3) + "/" + person;
    }

    private DatedEntries due() {
        return new DatedEntries(sessions.hidden(), ROOM + "due");
    }
}
