package org.rejoinder.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
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

    private void ask(Person person, Comment comment) {
        var now = clock.instant();
        boolean tooSoon = person.askedAt()
                .filter(asked -> asked.plus(ASKED_AT_MOST_EVERY).isAfter(now))
                .isPresent();
        if (tooSoon) {
            postLetter.withhold(
                    Kind.CONFIRMATION,
                    new Mailbox(person.address(), ""),
                    new Cause(comment.id(), null),
                    "this address was asked to confirm less than a day ago");
        } else {
            postLetter.post(confirmationLetter.write(person, people.asked(person, now), comment));
        }
    }
}
