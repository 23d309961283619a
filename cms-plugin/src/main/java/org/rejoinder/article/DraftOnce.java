package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.rejoinder.repository.IdempotencyKey;
import org.rejoinder.repository.Receipts;
import org.rejoinder.repository.Receipts.Receipt;

/** Begins an article once, however often the request is repeated under one Idempotency-Key. */
@Dependent
public class DraftOnce {

    private final DraftArticle draftArticle;
    private final WorkingCopies workingCopies;
    private final Receipts receipts;
    private final Clock clock;

    @Inject
    public DraftOnce(DraftArticle draftArticle, WorkingCopies workingCopies, Receipts receipts, Clock clock) {
        this.draftArticle = draftArticle;
        this.workingCopies = workingCopies;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The article as it stood when the first such request was answered. */
    public Article draft(Manuscript manuscript, Optional<IdempotencyKey> key, String by) {
        if (key.isEmpty()) {
            return draftArticle.draft(manuscript, by);
        }
        var now = clock.instant();
        var earlier = receipts.find(key.get(), now);
        if (earlier.isPresent()) {
            return workingCopies.get(earlier.get().madeId()).asDrafted(manuscript);
        }
        var article = draftArticle.draft(manuscript, by);
        receipts.keep(key.get(), new Receipt(article.id(), "draft"), now);
        return article;
    }
}
