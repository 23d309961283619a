package org.rejoinder.correspondence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.comment.CommentForgotten;
import org.rejoinder.comment.CommentsByAddress;
import org.rejoinder.privacy.KeptThing;
import org.rejoinder.privacy.PersonAsked;

/** Tells a person of the exchange of letters with them, and forgets it. */
@Dependent
public class ForgetCorrespondence {

    private static final int PAGE = 100;

    private final Correspondences correspondences;
    private final CommentsByAddress byAddress;

    @Inject
    public ForgetCorrespondence(Correspondences correspondences, CommentsByAddress byAddress) {
        this.correspondences = correspondences;
        this.byAddress = byAddress;
    }

    public void on(@Observes PersonAsked event) {
        var position = Optional.<String>empty();
        while (true) {
            var page = byAddress.page(event.address(), position, PAGE);
            page.forEach(entry -> correspondences
                    .find(entry.id())
                    .ifPresent(correspondence -> event.add("correspondence", told(correspondence))));
            if (page.size() < PAGE) {
                return;
            }
            position = Optional.of(page.get(PAGE - 1).position());
        }
    }

    private static KeptThing told(Correspondence its) {
        return new KeptThing()
                .with("comment", its.comment())
                .with("state", its.state().word())
                .with("askedAt", its.askedAt())
                .with("answeredAt", its.answeredAt())
                .with("name", its.person().name())
                .with("email", its.person().address().text())
                .withAll(
                        "answers",
                        its.answers().stream()
                                .map(answer -> new KeptThing()
                                        .with("by", answer.by())
                                        .with("at", answer.at())
                                        .with("text", answer.source()))
                                .toList())
                .withAll(
                        "followUps",
                        its.followUps().stream()
                                .map(followUp -> new KeptThing()
                                        .with("at", followUp.at())
                                        .with("text", followUp.source()))
                                .toList());
    }

    public void on(@Observes CommentForgotten event) {
        correspondences.find(event.comment().id()).ifPresent(correspondence -> {
            correspondences.remove(correspondence);
            event.erasure().forgot("correspondence", 1);
        });
    }
}
