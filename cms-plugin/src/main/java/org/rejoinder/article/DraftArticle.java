package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.Ids;

/** Begins an article, which only its editors see until it is published. */
@Dependent
public class DraftArticle {

    private final WorkingCopies workingCopies;
    private final Revisions revisions;
    private final References references;
    private final Clock clock;

    @Inject
    public DraftArticle(WorkingCopies workingCopies, Revisions revisions, References references, Clock clock) {
        this.workingCopies = workingCopies;
        this.revisions = revisions;
        this.references = references;
        this.clock = clock;
    }

    /** Begins it in nobody's name. For imports. */
    public Article draft(Manuscript manuscript) {
        return draft(manuscript, null);
    }

    /** Begins it for a person, known by their login. */
    public Article draft(Manuscript manuscript, @Nullable String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var article = workingCopies.add(new Article(
                Ids.random(),
                references.resolved(manuscript),
                ArticleStatus.DRAFT,
                Optional.empty(),
                false,
                now,
                now,
                0));
        revisions.begin(article.id(), by, now);
        return article;
    }
}
