package org.rejoinder.article.rest;

import java.util.List;
import java.util.Objects;
import org.rejoinder.article.Manuscript;
import org.rejoinder.article.Revision;
import org.rejoinder.article.Tag;
import org.rejoinder.text.Differences;
import org.rejoinder.text.Differences.Stretch;

/** Two revisions side by side, and how one became the other. */
public record ComparisonJson(RevisionJson revision, RevisionJson compared, Changes changes) {

    /** From the compared revision to the other one: every stretch of both, whether it is the same, removed or added. */
    public record Changes(
            List<Stretch> title,
            List<Stretch> excerpt,
            List<Stretch> body,
            List<Stretch> categories,
            List<Stretch> tags) {}

    static Changes changes(Revision from, Revision to) {
        var before = from.manuscript();
        var after = to.manuscript();
        return new Changes(
                Differences.between(before.title(), after.title()),
                Differences.between(
                        Objects.requireNonNullElse(before.excerpt(), ""),
                        Objects.requireNonNullElse(after.excerpt(), "")),
                Differences.between(before.body().source(), after.body().source()),
                Differences.between(before.categories(), after.categories()),
                Differences.between(tags(before), tags(after)));
    }

    private static List<String> tags(Manuscript manuscript) {
        return manuscript.tags().stream().map(Tag::name).toList();
    }
}
