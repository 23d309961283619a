package org.rejoinder.sample.site.web;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Article;
import org.rejoinder.sample.site.cms.Cms;
import org.rejoinder.sample.site.cms.Period;
import org.rejoinder.sample.site.view.ArchiveView;
import org.rejoinder.sample.site.view.ListView;
import org.rejoinder.sample.site.view.ListView.Crumb;
import org.rejoinder.sample.site.view.Words;

/** Articles by when they were published: all titles, a year, a month. */
class ArchiveAnswers {

    private static final Crumb ARCHIVE = new Crumb("Archive", "/archive/");

    private final Cms cms;
    private final Frames frames;

    @Inject
    ArchiveAnswers(Cms cms, Frames frames) {
        this.cms = cms;
        this.frames = frames;
    }

    Answer all(Visit visit) {
        var cursor = visit.parameter("cursor");
        var titles = cms.titles(cursor, visit.reader());
        var next = titles.meta().next();
        var view = new ArchiveView(
                ArchiveView.months(titles.data()),
                years(titles.data(), visit),
                cursor == null,
                next == null ? null : "/archive/?cursor=" + Words.query(next));
        return Answer.page(200, "archive.jte", frames.frame("Archive", "/archive/", visit.reader()))
                .with("view", view);
    }

    private List<Integer> years(List<Article> shown, Visit visit) {
        var newest = cms.articles(null, "", null, visit.reader()).data();
        var oldest = cms.oldest(visit.reader()).or(() -> shown.stream().findFirst());
        return newest.isEmpty() || oldest.isEmpty() ? List.of() : ArchiveView.years(newest.get(0), oldest.get());
    }

    Optional<Answer> period(String year, @Nullable String month, Visit visit) {
        return Period.of(year, month).map(period -> {
            var list = cms.between(period, visit.parameter("cursor"), visit.reader());
            var name = name(period);
            var way = period.month() == null ? List.of(ARCHIVE) : List.of(ARCHIVE, new Crumb(year, "/" + year + "/"));
            ListView view = ListAnswers.view("Archive", name, null, list, visit).within(way, List.of());
            return Answer.page(200, "list.jte", frames.frame(name, visit.path(), visit.reader()))
                    .with("view", view);
        });
    }

    private static String name(Period period) {
        var month = period.month();
        return month == null ? Integer.toString(period.year()) : Words.month(YearMonth.of(period.year(), month));
    }
}
