package org.rejoinder.sample.site.web;

import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.sample.site.cms.Cms;
import org.rejoinder.sample.site.cms.Commenting;
import org.rejoinder.sample.site.cms.Refused;

/** Where a reader says what is wrong with a comment. */
class ReportAnswers {

    private final Cms cms;
    private final Commenting commenting;
    private final Frames frames;

    @Inject
    ReportAnswers(Cms cms, Commenting commenting, Frames frames) {
        this.cms = cms;
        this.commenting = commenting;
        this.frames = frames;
    }

    Optional<Answer> show(String id, Visit visit) {
        return page(200, id, "", false, visit);
    }

    Optional<Answer> send(String id, Visit visit) {
        try {
            commenting.report(id, visit.typed("reason"), visit.reader());
            return page(200, id, "", true, visit);
        } catch (Refused e) {
            return page(e.problem().status(), id, e.problem().words(), false, visit);
        }
    }

    private Optional<Answer> page(int status, String id, String sentence, boolean sent, Visit visit) {
        return cms.comment(id, visit.reader())
                .map(comment -> Answer.page(
                                status, "report.jte", frames.frame("Report a comment", visit.path(), visit.reader()))
                        .with("comment", comment)
                        .with("reason", visit.typed("reason"))
                        .with("sentence", sentence)
                        .with("sent", sent));
    }
}
