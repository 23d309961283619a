package org.rejoinder.correspondence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Puts aside a wish for an answer that will not be given; the person hears nothing of it. */
@Dependent
public class DeclineAnswer {

    private final Correspondences correspondences;

    @Inject
    public DeclineAnswer(Correspondences correspondences) {
        this.correspondences = correspondences;
    }

    public Correspondence decline(String id) {
        var correspondence = correspondences.find(id).orElseThrow(UnknownCorrespondence::new);
        if (correspondence.state() == CorrespondenceState.DECLINED) {
            return correspondence;
        }
        if (correspondence.state() != CorrespondenceState.ASKED) {
            throw new AlreadyAnswered();
        }
        correspondences.move(correspondence, CorrespondenceState.DECLINED);
        return correspondences.find(id).orElseThrow();
    }
}
