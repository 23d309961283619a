package org.rejoinder.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.comment.CommentForgotten;
import org.rejoinder.privacy.KeptThing;
import org.rejoinder.privacy.PersonAsked;
import org.rejoinder.privacy.PersonErased;

/** Tells a person what they have asked to hear of, and forgets it and them. */
@Dependent
public class ForgetSubscriber {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 100;

    private final People people;
    private final Subscriptions subscriptions;

    @Inject
    public ForgetSubscriber(People people, Subscriptions subscriptions) {
        this.people = people;
        this.subscriptions = subscriptions;
    }

    public void on(@Observes PersonAsked event) {
        people.find(people.key(event.address())).ifPresent(person -> {
            event.add(
                    "subscriber",
                    new KeptThing()
                            .with("email", person.address().text())
                            .with("confirmed", person.confirmed())
                            .with("askedAt", person.askedAt()));
            subscriptions
                    .ofPerson(person.key(), MOST)
                    .forEach(subscription -> event.add(
                            "subscriptions",
                            new KeptThing()
                                    .with("article", subscription.article())
                                    .with("hears", subscription.all() ? "all" : "replies")
                                    .with("since", subscription.since())
                                    .with("comments", subscription.comments())));
        });
    }

    public void on(@Observes PersonErased event) {
        var key = people.key(event.address());
        if (people.find(key).isEmpty()) {
            return;
        }
        var some = subscriptions.ofPerson(key, AT_ONCE);
        some.forEach(subscription -> subscriptions.end(key, subscription.article()));
        event.forgot("subscriptions", some.size());
        if (some.size() == AT_ONCE) {
            event.leaves();
        } else {
            people.remove(key);
        }
    }

    public void on(@Observes CommentForgotten event) {
        var unused = subscriptions.takeWish(event.comment().id());
    }
}
