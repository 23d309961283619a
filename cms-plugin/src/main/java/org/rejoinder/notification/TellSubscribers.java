package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.notification.Audience.Listener;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.PostLetter;
import org.rejoinder.subscription.Subscriptions;

/**
 * Tells who has asked for it of a comment that readers see for the first time: by a letter of its own, or, from the fourth in
 * an hour on, in a digest. It stands in the log why somebody who has asked hears nothing.
 */
@Dependent
class TellSubscribers {

    static final Duration WINDOW = Duration.ofHours(1);
    static final Duration DIGEST_EVERY = Duration.ofMinutes(30);
    static final int AT_ONCE = 3;

    private final Articles articles;
    private final Audience audience;
    private final StaffToTell staff;
    private final Correspondences correspondences;
    private final Subscriptions subscriptions;
    private final Digests digests;
    private final SubscriptionLetter subscriptionLetter;
    private final PostLetter postLetter;
    private final Clock clock;

    @Inject
    TellSubscribers(
            Articles articles,
            Audience audience,
            StaffToTell staff,
            Correspondences correspondences,
            Subscriptions subscriptions,
            Digests digests,
            SubscriptionLetter subscriptionLetter,
            PostLetter postLetter,
            Clock clock) {
        this.articles = articles;
        this.audience = audience;
        this.staff = staff;
        this.correspondences = correspondences;
        this.subscriptions = subscriptions;
        this.digests = digests;
        this.subscriptionLetter = subscriptionLetter;
        this.postLetter = postLetter;
        this.clock = clock;
    }

    void on(@Observes CommentApproved event) {
        var comment = event.comment();
        articles.published(comment.article()).ifPresent(article -> {
            for (var listener : audience.of(comment, toldOtherwise(comment, article))) {
                if (listener.reason().isPresent()) {
                    withhold(listener, comment, listener.reason().get());
                } else {
                    tell(listener, comment, article);
                }
            }
        });
    }

    /** Those who hear of the comment as staff, and who gets the same words as the author's answer by email. */
    Set<String> toldOtherwise(Comment comment, PublishedArticle article) {
        var told = new HashSet<String>();
        staff.ifApproved(comment, article)
                .forEach(person -> told.add(person.address().folded()));
        comment.parent()
                .flatMap(correspondences::find)
                .filter(its -> its.answers().stream()
                        .anyMatch(answer ->
                                answer.letter().isPresent() && answer.source().equals(comment.source())))
                .ifPresent(its -> told.add(its.person().address().folded()));
        return told;
    }

    private void tell(Listener listener, Comment comment, PublishedArticle article) {
        var now = clock.instant();
        var subscription = listener.subscription();
        var lately = new ArrayList<>(subscription.told().stream()
                .filter(at -> at.plus(WINDOW).isAfter(now))
                .toList());
        boolean stormy = lately.size() >= AT_ONCE || digests.isWaiting(subscription);
        if (stormy) {
            var due = digests.add(subscription, comment.id(), listener.answered(), now.plus(DIGEST_EVERY));
            withhold(listener, comment, "there are many comments: it comes in a digest, not before " + minute(due));
        } else {
            postLetter.post(subscriptionLetter.write(listener, comment, article));
            lately.add(now);
            subscriptions.told(subscription, lately);
        }
    }

    private static Instant minute(Instant due) {
        return due.truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    }

    private void withhold(Listener listener, Comment comment, String reason) {
        postLetter.withhold(
                Kind.SUBSCRIPTION, new Mailbox(listener.person().address(), ""), new Cause(comment.id(), null), reason);
    }
}
