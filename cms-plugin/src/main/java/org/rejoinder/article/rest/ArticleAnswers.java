package org.rejoinder.article.rest;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;
import org.rejoinder.article.Listings;
import org.rejoinder.article.Neighbours;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.article.rest.ArticleJson.Place;
import org.rejoinder.article.rest.ArticleJson.Writer;
import org.rejoinder.author.Authors;
import org.rejoinder.category.Categories;
import org.rejoinder.http.Fields;
import org.rejoinder.settings.CommentSettings;

/** Makes articles into what readers get. */
@Shared
class ArticleAnswers {

    private static final Neighbours UNASKED = new Neighbours(Optional.empty(), Optional.empty());

    private final Authors authors;
    private final Categories categories;
    private final Listings listings;
    private final Sharing sharing;
    private final OpenArticles open;

    @Inject
    ArticleAnswers(Authors authors, Categories categories, Listings listings, Sharing sharing, OpenArticles open) {
        this.authors = authors;
        this.categories = categories;
        this.listings = listings;
        this.sharing = sharing;
        this.open = open;
    }

    /**
     * Everything of one.
     *
     * @param site how the site takes comments; a setting, which the session of readers may not see
     */
    ArticleJson whole(PublishedArticle article, CommentSettings site) {
        return new Names(site).json(article, article.body().value(), listings.neighbours(article), true);
    }

    /** As it would be, without the neighbours it would have. */
    ArticleJson preview(PublishedArticle article, CommentSettings site) {
        return new Names(site).json(article, article.body().value(), UNASKED, true);
    }

    /** As they are in a list. */
    Stream<ArticleJson> listed(List<PublishedArticle> articles, Fields asked, CommentSettings site) {
        var names = new Names(site);
        return articles.stream()
                .map(article -> names.json(
                        article,
                        asked.ask("body") ? article.body().value() : null,
                        asked.ask("previous") || asked.ask("next") ? listings.neighbours(article) : UNASKED,
                        asked.ask("share")));
    }

    /** Those of the authors and the categories of one answer, each looked up once. */
    private final class Names {

        private final CommentSettings site;
        private final Map<String, Optional<Writer>> writers = new HashMap<>();
        private final Map<String, Optional<Place>> places = new HashMap<>();

        Names(CommentSettings site) {
            this.site = site;
        }

        ArticleJson json(PublishedArticle article, @Nullable String body, Neighbours neighbours, boolean shared) {
            var writer = writer(article.author());
            var places = places(article.categories());
            return new ArticleJson(
                    article.id(),
                    article.slug(),
                    article.permalink(),
                    article.title(),
                    article.excerpt(),
                    body,
                    writer,
                    article.image(),
                    article.callToAction(),
                    places,
                    article.tags(),
                    article.publishedAt(),
                    article.updatedAt(),
                    article.commentCount(),
                    open.take(article, site),
                    neighbours.previous().orElse(null),
                    neighbours.next().orElse(null),
                    shared ? sharing.of(article, writer, places) : null,
                    null);
        }

        private @Nullable Writer writer(@Nullable String slug) {
            return slug == null
                    ? null
                    : writers.computeIfAbsent(slug, this::findWriter).orElse(null);
        }

        private Optional<Writer> findWriter(String slug) {
            return authors.find(slug)
                    .map(author -> new Writer(author.slug(), author.name(), author.byline(), author.url()));
        }

        private List<Place> places(List<String> slugs) {
            return slugs.stream()
                    .map(slug -> places.computeIfAbsent(slug, this::findPlace))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }

        private Optional<Place> findPlace(String slug) {
            return categories
                    .present(slug)
                    .flatMap(present -> categories.name(present).map(name -> new Place(present, name)));
        }
    }
}
