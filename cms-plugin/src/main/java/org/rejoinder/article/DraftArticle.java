package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.rejoinder.repository.Ids;

/** Begins an article, which only its editors see until it is published. */
@Dependent
public class DraftArticle {

    private final WorkingCopies workingCopies;
    private final References references;
    private final Clock clock;

    @Inject
    public DraftArticle(WorkingCopies workingCopies, References references, Clock clock) {
        this.workingCopies = workingCopies;
        this.references = references;
        this.clock = clock;
    }

    public Article draft(Manuscript manuscript) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return workingCopies.add(
                new Article(Ids.random(), references.resolved(manuscript), ArticleStatus.DRAFT, false, now, now, 0));
    }
}
