package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Saves the working copy of an article; readers go on seeing the published one. */
@Dependent
public class SaveArticle {

    private final WorkingCopies workingCopies;
    private final References references;
    private final Clock clock;

    @Inject
    public SaveArticle(WorkingCopies workingCopies, References references, Clock clock) {
        this.workingCopies = workingCopies;
        this.references = references;
        this.clock = clock;
    }

    /** A manuscript without slug, date or author keeps those that the article has. */
    public Article save(String id, Manuscript manuscript) {
        var before = workingCopies.get(id);
        if (before.status() == ArticleStatus.TRASH) {
            throw new ArticleInTrash();
        }
        var after = references.resolved(manuscript.completedFrom(before.manuscript()));
        if (after.equals(before.manuscript())) {
            return before;
        }
        return workingCopies.put(before.with(after)
                .changed(before.status() == ArticleStatus.PUBLISHED)
                .at(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
