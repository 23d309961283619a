package org.rejoinder.article.rest;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.ArticleQuery;
import org.rejoinder.article.ArticleSearch;
import org.rejoinder.article.Span;
import org.rejoinder.article.TimeKey;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.Fields;
import org.rejoinder.http.Limit;
import org.rejoinder.problem.Malformed;
import org.rejoinder.text.SearchWords;
import org.rejoinder.text.Slug;

/** Which articles a reader asks for, and how many of them. */
public class ArticleListParameters {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("tag")
    @Nullable
    String tag;

    @QueryParam("author")
    @Nullable
    String author;

    @QueryParam("q")
    @Nullable
    String q;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("sort")
    @Nullable
    String sort;

    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("fields")
    @Nullable
    String fields;

    ArticleQuery query() {
        var span = Span.between(isNewestFirst(), moment("from", from), moment("to", to));
        var after = isByRelevance() ? null : Cursor.parse(cursor, list());
        return new ArticleQuery(
                slug("category", category),
                slug("tag", tag),
                slug("author", author),
                after == null
                        ? span
                        : span.after(TimeKey.parse(after.position()).orElseThrow(Cursor::foreign)));
    }

    /** What is searched for, if anything is. */
    @Nullable
    SearchWords words() {
        if (q == null) {
            return null;
        }
        var words = SearchWords.of(q.length() > SearchWords.LONGEST ? "" : q);
        if (words.isEmpty()) {
            throw new Malformed("'q' must have letters or digits, and at most %d characters in all."
                    .formatted(SearchWords.LONGEST));
        }
        return words;
    }

    /** Whether the best come first: so it is in a search, unless another order is asked for. */
    boolean isByRelevance() {
        return q != null && sort == null;
    }

    /** How many of the best were seen already. */
    int seen() {
        var after = Cursor.parse(cursor, list());
        if (after == null) {
            return 0;
        }
        if (!after.position().matches("[1-9][0-9]{0,3}")) {
            throw Cursor.foreign();
        }
        int seen = Integer.parseInt(after.position());
        if (seen > ArticleSearch.MOST_SKIPPED) {
            throw Cursor.foreign();
        }
        return seen;
    }

    boolean isWholeTime() {
        return from == null && to == null;
    }

    int limit() {
        return Limit.parse(limit, USUAL, MOST);
    }

    Fields fields() {
        return Fields.parse(fields, ArticleJson.class);
    }

    @Nullable
    Cursor next(@Nullable TimeKey last) {
        return last == null ? null : new Cursor(list(), last.text());
    }

    @Nullable
    Cursor nextBest(int seen) {
        return seen > ArticleSearch.MOST_SKIPPED ? null : new Cursor(list(), Integer.toString(seen));
    }

    private String list() {
        return String.join(
                "&", "articles", "" + category, "" + tag, "" + author, "" + from, "" + to, "" + sort, "" + q);
    }

    private boolean isNewestFirst() {
        if (sort != null && !sort.equals("newest") && !sort.equals("oldest")) {
            throw new Malformed("'sort' must be newest or oldest.");
        }
        return sort == null || sort.equals("newest");
    }

    private static @Nullable String slug(String name, @Nullable String text) {
        if (text != null && Slug.find(text).isEmpty()) {
            throw new Malformed("'%s' must be a slug.".formatted(name));
        }
        return text;
    }

    /** A day alone means its beginning in UTC, as it does in permalinks. */
    private static @Nullable Instant moment(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var moment = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
            if (isFourDigitYear(moment)) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw notMoment(name);
        }
        throw notMoment(name);
    }

    private static boolean isFourDigitYear(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        return year >= 0 && year <= 9999;
    }

    private static Malformed notMoment(String name) {
        return new Malformed("'%s' must be a date such as 2009-11-22, or an instant in UTC.".formatted(name));
    }
}
