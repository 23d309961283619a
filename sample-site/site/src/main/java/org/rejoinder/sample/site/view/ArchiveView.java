package org.rejoinder.sample.site.view;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Article;

/** Titles by the month in which they were published, newest first, and the years there are. */
public record ArchiveView(
        List<Month> months,
        List<Integer> years,
        boolean first,
        @Nullable String older) {

    /** A month with what was published in it. */
    public record Month(YearMonth month, List<Article> articles) {

        public String address() {
            return "/%04d/%02d/".formatted(month.getYear(), month.getMonthValue());
        }
    }

    public static List<Month> months(List<Article> articles) {
        var months = new LinkedHashMap<YearMonth, List<Article>>();
        for (var article : articles) {
            var month = YearMonth.from(article.publishedAt().atZone(ZoneOffset.UTC));
            months.computeIfAbsent(month, key -> new ArrayList<>()).add(article);
        }
        return months.entrySet().stream()
                .map(entry -> new Month(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** All years from the newest article's to the oldest one's. */
    public static List<Integer> years(Article newest, Article oldest) {
        int last = newest.publishedAt().atZone(ZoneOffset.UTC).getYear();
        int first = oldest.publishedAt().atZone(ZoneOffset.UTC).getYear();
        return IntStream.iterate(last, year -> year >= first, year -> year - 1)
                .boxed()
                .toList();
    }
}
