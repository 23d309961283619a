package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.Comments;
import org.rejoinder.subscription.People;
import org.rejoinder.subscription.Person;
import org.rejoinder.subscription.Subscription;
import org.rejoinder.subscription.Subscriptions;

/** Who has asked to hear of a comment, and whether they do. */
@Dependent
class Audience {

    private final Comments comments;
    private final People people;
    private final Subscriptions subscriptions;

    @Inject
    Audience(Comments comments, People people, Subscriptions subscriptions) {
        this.comments = comments;
        this.people = people;
        this.subscriptions = subscriptions;
    }

    /**
     * One who has asked.
     *
     * @param answered whether the comment answers one of theirs
     * @param reason why they hear nothing of it; empty if they do
     */
    record Listener(Person person, Subscription subscription, boolean answered, Optional<String> reason) {}

    /** All who have asked, who is answered first; those in {@code told} hear of it otherwise. */
    List<Listener> of(Comment comment, Set<String> told) {
        var found = new ArrayList<Listener>();
        var seen = new HashSet<String>();
        answered(comment).ifPresent(subscription -> add(found, seen, subscription, true));
        subscriptions.ofAll(comment.article()).forEach(subscription -> add(found, seen, subscription, false));
        return found.stream()
                .map(listener -> new Listener(
                        listener.person(),
                        listener.subscription(),
                        listener.answered(),
                        reason(listener.person(), comment, told)))
                .toList();
    }

    private void add(List<Listener> found, Set<String> seen, Subscription subscription, boolean answered) {
        if (seen.add(subscription.person())) {
            people.find(subscription.person())
                    .ifPresent(person -> found.add(new Listener(person, subscription, answered, Optional.empty())));
        }
    }

    /** The subscription of who wrote the comment that this one answers, if it is of replies to that one. */
    private Optional<Subscription> answered(Comment comment) {
        return comment.parent()
                .flatMap(comments::find)
                .flatMap(parent -> subscriptions
                        .find(people.key(parent.commenter().email()), comment.article())
                        .filter(subscription -> subscription.comments().contains(parent.id())));
    }

    private static Optional<String> reason(Person person, Comment comment, Set<String> told) {
        var address = person.address().folded();
        if (address.equals(comment.commenter().email().folded())) {
            return Optional.of("the person wrote the comment");
        }
        if (!person.confirmed()) {
            return Optional.of("the address is not confirmed");
        }
        if (told.contains(address)) {
            return Optional.of("the person hears of it by another letter");
        }
        return comment.importedId().map(id -> "the comment was imported");
    }
}
