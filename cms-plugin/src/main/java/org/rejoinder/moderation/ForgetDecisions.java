package org.rejoinder.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.comment.CommentForgotten;
import org.rejoinder.comment.CommentsByAddress;
import org.rejoinder.privacy.KeptThing;
import org.rejoinder.privacy.PersonAsked;
import org.rejoinder.spam.Errands;
import org.rejoinder.spam.Errands.Errand;
import org.rejoinder.spam.Lessons;

/** Forgets what was reported of a forgotten person's comment, and what was still to be learnt from it or told of it. */
@Dependent
public class ForgetDecisions {

    private static final int MOST = 1000;

    private final Reports reports;
    private final Errands errands;
    private final Lessons lessons;
    private final CommentsByAddress byAddress;

    @Inject
    public ForgetDecisions(Reports reports, Errands errands, Lessons lessons, CommentsByAddress byAddress) {
        this.reports = reports;
        this.errands = errands;
        this.lessons = lessons;
        this.byAddress = byAddress;
    }

    /** What readers said of the person's comments; who said it is not known. */
    public void on(@Observes PersonAsked event) {
        for (var entry : byAddress.page(event.address(), Optional.empty(), MOST)) {
            reports.of(entry.id())
                    .forEach(report -> event.add(
                            "reports",
                            new KeptThing()
                                    .with("comment", entry.id())
                                    .with("reason", report.reason())
                                    .with("at", report.at())));
        }
    }

    public void on(@Observes CommentForgotten event) {
        var id = event.comment().id();
        event.erasure().forgot("reports", reports.of(id).size());
        reports.close(id);
        lessons.forget(id);
        for (var errand : Errand.values()) {
            errands.done(errand, id);
        }
    }
}
