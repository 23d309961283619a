package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Comments;
import org.rejoinder.notification.Digests.Digest;
import org.rejoinder.notification.SubscriptionLetter.Collection;
import org.rejoinder.outbox.PostLetter;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.subscription.People;
import org.rejoinder.subscription.Person;
import org.rejoinder.subscription.Subscriptions;

/**
 * Writes the digests that are due. Several servers may look at once: both take the same digest away, so the repository lets
 * only one of them save, and the other finds it gone.
 */
@Dependent
class SendDigests {

    private static final System.Logger LOG = System.getLogger(SendDigests.class.getName());
    private static final int AT_ONCE = 100;

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final Digests digests;
    private final Articles articles;
    private final Comments comments;
    private final People people;
    private final Subscriptions subscriptions;
    private final SubscriptionLetter subscriptionLetter;
    private final PostLetter postLetter;
    private final Clock clock;

    @Inject
    SendDigests(
            Reads reads,
            UnitOfWork unitOfWork,
            Digests digests,
            Articles articles,
            Comments comments,
            People people,
            Subscriptions subscriptions,
            SubscriptionLetter subscriptionLetter,
            PostLetter postLetter,
            Clock clock) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.digests = digests;
        this.articles = articles;
        this.comments = comments;
        this.people = people;
        this.subscriptions = subscriptions;
        this.subscriptionLetter = subscriptionLetter;
        this.postLetter = postLetter;
        this.clock = clock;
    }

    /** Writes what is due, each in a save of its own; one that fails keeps no other back. */
    void round() {
        var now = clock.instant();
        for (var id : reads.everything(() -> digests.due(now, AT_ONCE))) {
            try {
                unitOfWork.run(() -> digests.find(id).ifPresent(this::send));
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Digest " + id + " cannot be written; tried again", e);
            }
        }
    }

    private void send(Digest digest) {
        digests.remove(digest);
        var article = articles.published(digest.article());
        var person = people.find(digest.person()).filter(Person::confirmed);
        var subscription = subscriptions.find(digest.person(), digest.article());
        if (article.isPresent() && person.isPresent() && subscription.isPresent()) {
            collection(digest).ifPresent(collection -> {
                post(person.get(), collection, article.get());
                var told = new ArrayList<>(subscription.get().told());
                told.add(clock.instant());
                subscriptions.told(subscription.get(), told.subList(Math.max(0, told.size() - 5), told.size()));
            });
        }
    }

    private void post(Person person, Collection collection, PublishedArticle article) {
        postLetter.post(subscriptionLetter.write(person, collection, article));
    }

    /** What of it readers see now; nothing is told of what was taken away meanwhile. */
    private Optional<Collection> collection(Digest digest) {
        var shown = Stream.concat(digest.replies().stream(), digest.others().stream())
                .flatMap(id -> comments.find(id).stream())
                .filter(comment -> comment.status() == CommentStatus.APPROVED)
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Collection(shown, digest.count(), digest.replies().size()));
    }
}
