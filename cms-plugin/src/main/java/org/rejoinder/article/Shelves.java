package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.rejoinder.category.Categories;
import org.rejoinder.category.UnfinishedMoves;

/** Brings an article into readers' sight or out of it: the copy, its listings and its tags, all in the same save. */
@Dependent
public class Shelves {

    private final Articles articles;
    private final Listings listings;
    private final Tags tags;
    private final Categories categories;
    private final UnfinishedMoves moves;

    @Inject
    public Shelves(Articles articles, Listings listings, Tags tags, Categories categories, UnfinishedMoves moves) {
        this.articles = articles;
        this.listings = listings;
        this.tags = tags;
        this.categories = categories;
        this.moves = moves;
    }

    /**
     * Puts the article where it belongs by its date, categories, tags and author, and takes it from where it was. Where
     * room is being made for one of its categories it stands already.
     */
    PublishedArticle put(PublishedArticle article) {
        var before = articles.published(article.id());
        var present = categories.present(article.categories());
        var known = tags.keep(article.tags());
        var places = moves.alsoIn(present.stream()
                .flatMap(slug -> categories.lineage(slug).stream())
                .distinct()
                .toList());
        var shelved =
                article.shelved(present, known, listings.of(places, known, Optional.ofNullable(article.author())));
        var after = articles.put(shelved);
        listings.change(before, Optional.of(after));
        before.ifPresent(this::removeUnusedTags);
        return after;
    }

    /** Has the article stand in these listings too, besides those where it belongs as things are. */
    void putAlso(PublishedArticle article, List<String> others) {
        var both = new LinkedHashSet<>(article.listings());
        if (both.addAll(others)) {
            var after = articles.put(article.shelved(article.categories(), article.tags(), List.copyOf(both)));
            listings.change(Optional.of(article), Optional.of(after));
        }
    }

    void remove(PublishedArticle article) {
        articles.remove(article.id());
        listings.change(Optional.of(article), Optional.empty());
        removeUnusedTags(article);
    }

    private void removeUnusedTags(PublishedArticle article) {
        article.tags().stream()
                .filter(tag -> listings.count(Listings.ofTag(tag.slug())) == 0)
                .forEach(tags::remove);
    }
}
