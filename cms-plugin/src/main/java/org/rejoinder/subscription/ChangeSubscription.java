package org.rejoinder.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.comment.Notify;

/** Changes or ends what a person hears of; doing it again changes nothing. */
@Dependent
public class ChangeSubscription {

    private static final int AT_ONCE = 100;

    private final People people;
    private final Subscriptions subscriptions;

    @Inject
    public ChangeSubscription(People people, Subscriptions subscriptions) {
        this.people = people;
        this.subscriptions = subscriptions;
    }

    /** What the person hears of one article from now on. */
    public void change(String person, String article, Notify wish) {
        if (wish == Notify.NONE) {
            subscriptions.end(person, article);
        } else {
            subscriptions.hearAll(person, article, wish == Notify.ALL);
        }
    }

    /** Ends all of it; only a new confirmation begins again. */
    public void stopAll(String person) {
        people.stop(person);
        for (var some = subscriptions.ofPerson(person, AT_ONCE);
                !some.isEmpty();
                some = subscriptions.ofPerson(person, AT_ONCE)) {
            some.forEach(subscription -> subscriptions.end(person, subscription.article()));
        }
    }
}
