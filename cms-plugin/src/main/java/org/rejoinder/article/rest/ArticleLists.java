package org.rejoinder.article.rest;

import jakarta.inject.Inject;
import org.rejoinder.Shared;
import org.rejoinder.article.ArticlePages;
import org.rejoinder.article.ArticleSearch;
import org.rejoinder.article.ArticleSearch.Hit;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.PageJson;
import org.rejoinder.settings.CommentSettings;
import org.rejoinder.text.SearchWords;

/** Pages of articles, by what they are in, or by what they say. */
@Shared
class ArticleLists {

    private final ArticlePages pages;
    private final ArticleSearch search;
    private final ArticleAnswers answers;

    @Inject
    ArticleLists(ArticlePages pages, ArticleSearch search, ArticleAnswers answers) {
        this.pages = pages;
        this.search = search;
        this.answers = answers;
    }

    PageJson<Object> page(ArticleListParameters parameters, CommentSettings site) {
        var words = parameters.words();
        return words == null ? listed(parameters, site) : found(parameters, words, site);
    }

    private PageJson<Object> listed(ArticleListParameters parameters, CommentSettings site) {
        var fields = parameters.fields();
        var page = pages.page(parameters.query(), parameters.isWholeTime(), parameters.limit(), fields.ask("body"));
        var articles = answers.listed(page.articles(), fields, site).toList();
        return PageJson.of(fields.of(articles), page.total(), parameters.next(page.last()));
    }

    private PageJson<Object> found(ArticleListParameters parameters, SearchWords words, CommentSettings site) {
        var fields = parameters.fields();
        int limit = parameters.limit();
        boolean byRelevance = parameters.isByRelevance();
        int seen = byRelevance ? parameters.seen() : 0;
        var hits = byRelevance
                ? search.best(words, parameters.query(), seen, limit)
                : search.inTime(words, parameters.query(), limit);
        var extracts = hits.hits().iterator();
        var found = answers.listed(hits.hits().stream().map(Hit::article).toList(), fields, site)
                .map(article -> article.with(extracts.next().extract().value()))
                .toList();
        Cursor next = byRelevance ? parameters.nextBest(seen + limit) : parameters.next(hits.last());
        return PageJson.of(fields.of(found), null, hits.more() ? next : null);
    }
}
