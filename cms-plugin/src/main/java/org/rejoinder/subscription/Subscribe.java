package org.rejoinder.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.comment.Notify;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.PostLetter;

/**
 * Makes a subscription of what the writer of a comment wants to hear, when readers see the comment; before that nothing is
 * written to the address. Who has not confirmed it is asked to, once a day at most, however many try.
 */
@Dependent
public class Subscribe {

    static final Duration ASKED_AT_MOST_EVERY = Duration.ofDays(1);
    private static final String TOO_SOON = "this address was asked to confirm less than a day ago";

    private final People people;
    private final Subscriptions subscriptions;
    private final ConfirmationLetter confirmationLetter;
    private final PostLetter postLetter;
    private final Clock clock;

    @Inject
    public Subscribe(
            People people,
            Subscriptions subscriptions,
            ConfirmationLetter confirmationLetter,
            PostLetter postLetter,
            Clock clock) {
        this.people = people;
        this.subscriptions = subscriptions;
        this.confirmationLetter = confirmationLetter;
        this.postLetter = postLetter;
        this.clock = clock;
    }

    public void on(@Observes CommentSubmitted event) {
        if (event.wish() != Notify.NONE) {
            subscriptions.keepWish(event.comment().id(), event.wish());
        }
    }

    public void on(@Observes CommentApproved event) {
        var comment = event.comment();
        subscriptions.takeWish(comment.id()).ifPresent(wish -> {
            var person = people.known(comment.commenter().email());
            subscriptions.add(person.key(), comment.article(), wish, comment.id(), clock.instant());
            if (!person.confirmed()) {
                ask(person, comment);
            }
        });
    }

    /**
     * Whether the writer of a comment would be asked to confirm the address if the comment were approved now.
     *
     * @param reason why no letter would be written about it; empty if one would
     */
    public record Question(Optional<String> reason) {}

    /** What the writer would be asked; nothing where there is nothing to confirm. */
    public Optional<Question> question(Comment comment) {
        var person = people.find(people.key(comment.commenter().email()));
        return subscriptions
                .wish(comment.id())
                .filter(wish -> person.filter(Person::confirmed).isEmpty())
                .map(wish -> new Question(
                        person.filter(its -> wasAsked(its, clock.instant())).map(its -> TOO_SOON)));
    }

    private boolean wasAsked(Person person, Instant now) {
        return people.askedAt(person)
                .filter(asked -> asked.plus(ASKED_AT_MOST_EVERY).isAfter(now))
                .isPresent();
    }

    private void ask(Person person, Comment comment) {
        var now = clock.instant();
        if (wasAsked(person, now)) {
            postLetter.withhold(
                    Kind.CONFIRMATION, new Mailbox(person.address(), ""), new Cause(comment.id(), null), TOO_SOON);
        } else {
            postLetter.post(confirmationLetter.write(person, people.asked(person, now), comment));
        }
    }
}
