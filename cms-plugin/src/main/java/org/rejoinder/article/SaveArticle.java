package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.rejoinder.settings.Settings;

/** Saves the working copy of an article; readers go on seeing the published one. */
@Dependent
public class SaveArticle {

    private final WorkingCopies workingCopies;
    private final Revisions revisions;
    private final References references;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public SaveArticle(
            WorkingCopies workingCopies, Revisions revisions, References references, Settings settings, Clock clock) {
        this.workingCopies = workingCopies;
        this.revisions = revisions;
        this.references = references;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A manuscript without slug, date or author keeps those that the article has.
     *
     * @param by the login of who saves
     */
    public Article save(String id, Manuscript manuscript, String by) {
        var before = workingCopies.get(id);
        if (before.status() == ArticleStatus.TRASH) {
            throw new ArticleInTrash();
        }
        var after = references.resolved(manuscript.completedFrom(before.manuscript()));
        if (after.equals(before.manuscript())) {
            return before;
        }
        before.scheduledAt().ifPresent(due -> ScheduleArticle.requireDatedBefore(after, due));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        revisions.turn(id, by, now);
        revisions.thin(id, now, settings.revisionDays());
        return workingCopies.put(before.with(after)
                .changed(before.status() == ArticleStatus.PUBLISHED)
                .at(now));
    }
}
