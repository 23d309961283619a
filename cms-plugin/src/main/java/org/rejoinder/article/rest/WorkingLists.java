package org.rejoinder.article.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.ArticleStatus;
import org.rejoinder.article.Span;
import org.rejoinder.article.TimeKey;
import org.rejoinder.article.WorkingPages;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Limit;
import org.rejoinder.http.PageJson;
import org.rejoinder.problem.Malformed;

/** The editors' lists: what there is in a status, or all that is not in the trash. */
@Dependent
class WorkingLists {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final WorkingPages pages;

    @Inject
    WorkingLists(WorkingPages pages) {
        this.pages = pages;
    }

    /** Those that were asked for; of one author only, if one is given. */
    PageJson<WorkingCopyJson> page(WorkingListParameters parameters, Optional<String> onlyAuthor) {
        var list = parameters.list(onlyAuthor);
        var statuses = statuses(parameters.status);
        int wanted = Limit.parse(parameters.limit, USUAL, MOST);
        var after = Cursor.parse(parameters.cursor, list);
        var all = Span.between(true, null, null);
        var page = pages.page(
                statuses,
                parameters.filter(onlyAuthor),
                after == null ? all : all.after(TimeKey.parse(after.position()).orElseThrow(Cursor::foreign)),
                wanted);
        var last = page.last();
        return PageJson.of(
                page.articles().stream().map(WorkingCopyJson::listed).toList(),
                page.total(),
                last == null ? null : new Cursor(list, last.text()));
    }

    private static Set<ArticleStatus> statuses(@Nullable String word) {
        if (word == null) {
            return Set.of(ArticleStatus.DRAFT, ArticleStatus.SCHEDULED, ArticleStatus.PUBLISHED);
        }
        return switch (word) {
            case "draft" -> Set.of(ArticleStatus.DRAFT);
            case "scheduled" -> Set.of(ArticleStatus.SCHEDULED);
            case "published" -> Set.of(ArticleStatus.PUBLISHED);
            case "trash" -> Set.of(ArticleStatus.TRASH);
            default -> throw new Malformed("'status' must be draft, scheduled, published or trash.");
        };
    }
}
