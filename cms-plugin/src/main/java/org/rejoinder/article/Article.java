package org.rejoinder.article;

import java.time.Instant;
import java.util.Optional;

/**
 * An article as its editors know it: the manuscript they work on, and where it stands.
 *
 * @param scheduledAt when it is to be published; of a published one, when its manuscript is to replace what readers see
 * @param changed whether the manuscript is ahead of what readers see
 */
public record Article(
        String id,
        Manuscript manuscript,
        ArticleStatus status,
        Optional<Instant> scheduledAt,
        boolean changed,
        Instant createdAt,
        Instant updatedAt,
        long revision) {

    /** Where readers find it as soon as it is published, or find it now; empty while that is open. */
    public Optional<String> permalink() {
        return Optional.ofNullable(manuscript.publishedAt())
                .or(() -> scheduledAt)
                .flatMap(date -> manuscript.slug().map(slug -> Permalink.of(date, slug.value())));
    }

    /** As it was when it had this manuscript and was new. */
    Article asDrafted(Manuscript first) {
        return new Article(id, first, ArticleStatus.DRAFT, Optional.empty(), false, createdAt, createdAt, 1);
    }

    Article with(Manuscript other) {
        return new Article(id, other, status, scheduledAt, changed, createdAt, updatedAt, revision);
    }

    /** What readers see goes on being published until then. */
    Article scheduled(Instant at) {
        var standing = status == ArticleStatus.PUBLISHED ? status : ArticleStatus.SCHEDULED;
        return new Article(id, manuscript, standing, Optional.of(at), changed, createdAt, updatedAt, revision);
    }

    Article unscheduled() {
        var standing = status == ArticleStatus.SCHEDULED ? ArticleStatus.DRAFT : status;
        return new Article(id, manuscript, standing, Optional.empty(), changed, createdAt, updatedAt, revision);
    }

    Article in(ArticleStatus other) {
        return new Article(id, manuscript, other, Optional.empty(), changed, createdAt, updatedAt, revision);
    }

    Article changed(boolean ahead) {
        return new Article(id, manuscript, status, scheduledAt, ahead, createdAt, updatedAt, revision);
    }

    Article at(Instant moment) {
        return new Article(id, manuscript, status, scheduledAt, changed, createdAt, moment, revision);
    }
}
