package org.rejoinder.correspondence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.outbox.Letter;
import org.rejoinder.outbox.LetterDelivered;
import org.rejoinder.outbox.LetterRefused;

/** Keeps what has become of the letters; the last one decides how the correspondence stands. */
@Dependent
class FollowLetters {

    private final Correspondences correspondences;

    @Inject
    FollowLetters(Correspondences correspondences) {
        this.correspondences = correspondences;
    }

    void on(@Observes LetterDelivered event) {
        follow(event.letter(), CorrespondenceState.DELIVERED, Optional.empty());
    }

    void on(@Observes LetterRefused event) {
        follow(event.letter(), CorrespondenceState.BOUNCED, Optional.of(event.status()));
    }

    private void follow(Letter letter, CorrespondenceState state, Optional<String> status) {
        Optional.ofNullable(letter.cause().correspondence())
                .flatMap(correspondences::find)
                .ifPresent(correspondence -> follow(correspondence, letter.id(), state, status));
    }

    private void follow(
            Correspondence correspondence, String letter, CorrespondenceState state, Optional<String> status) {
        var sent = correspondence.answers().stream()
                .filter(answer -> answer.letter().isPresent())
                .toList();
        sent.stream()
                .filter(answer -> answer.letter().get().equals(letter))
                .findFirst()
                .ifPresent(answer -> {
                    correspondences.keepStatus(correspondence.id(), answer.number(), status);
                    boolean spokeSince = correspondence.state() == CorrespondenceState.ASKED;
                    if (!spokeSince
                            && answer.number() == sent.get(sent.size() - 1).number()) {
                        correspondences.move(correspondence, state);
                    }
                });
    }
}
