package org.rejoinder.feed;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rejoinder.article.Articles;
import org.rejoinder.article.Listings;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.article.Span;
import org.rejoinder.article.Tag;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.author.Author;
import org.rejoinder.author.Authors;
import org.rejoinder.category.Categories;
import org.rejoinder.category.UnknownCategory;
import org.rejoinder.comment.PublishedComment;
import org.rejoinder.comment.Threads;
import org.rejoinder.repository.Reads;
import org.rejoinder.settings.FeedSettings;
import org.rejoinder.settings.Settings;
import org.rejoinder.text.AbsoluteLinks;
import org.rejoinder.text.Excerpt;
import org.rejoinder.text.PlainText;

/** Makes feeds of what readers may see: the newest articles of the site or a category, the newest comments of an article. */
@Dependent
public class Feeds {

    private static final int LONGEST_SUMMARY = 300;

    private final Articles articles;
    private final Listings listings;
    private final Categories categories;
    private final Authors authors;
    private final Threads threads;
    private final Settings settings;
    private final Reads reads;
    private final SitePages pages;

    @Inject
    public Feeds(
            Articles articles,
            Listings listings,
            Categories categories,
            Authors authors,
            Threads threads,
            Settings settings,
            Reads reads,
            SitePages pages) {
        this.articles = articles;
        this.listings = listings;
        this.categories = categories;
        this.authors = authors;
        this.threads = threads;
        this.settings = settings;
        this.reads = reads;
        this.pages = pages;
    }

    /** The path of the same feed today: a category may have been renamed or merged. */
    public FeedPath present(FeedPath path) {
        return path.of() == FeedPath.Of.CATEGORY
                ? path.ofCategory(
                        reads.published(() -> categories.present(path.key()).orElseThrow(UnknownCategory::new)))
                : path;
    }

    /**
     * Reads the feed at its present path.
     *
     * @param root the path of the plugin on the site, such as {@code /cms}
     */
    public Feed feed(FeedPath path, String root) {
        var rules = settings.feeds();
        return reads.published(() -> switch (path.of()) {
            case SITE ->
                feed(
                        path,
                        root,
                        new Head(pages.siteName(), "The newest articles of " + pages.siteName(), pages.page("/")),
                        newest(Listings.SITE, path, root, rules));
            case CATEGORY -> ofCategory(path, root, rules);
            case THREAD -> ofThread(path, root, rules);
        });
    }

    /** Writes it in its format. */
    public static void write(Feed feed, FeedFormat format, OutputStream out) {
        switch (format) {
            case RSS -> RssFeed.write(feed, out);
            case ATOM -> AtomFeed.write(feed, out);
            case JSON -> JsonFeed.write(feed, out);
        }
    }

    /** What a feed says of itself. */
    private record Head(String title, String description, String home) {}

    private Feed feed(FeedPath path, String root, Head head, List<FeedItem> items) {
        var self = pages.page(root + path.text());
        var updated = items.stream()
                .map(FeedItem::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Feed(self, head.title(), head.description(), head.home(), self, pages.siteName(), updated, items);
    }

    private Feed ofCategory(FeedPath path, String root, FeedSettings rules) {
        var category = categories.find(path.key()).orElseThrow(UnknownCategory::new);
        var description = category.description();
        var head = new Head(
                category.name() + " – " + pages.siteName(),
                description == null ? "The newest articles about " + category.name() : description,
                pages.category(category.slug()).orElseGet(() -> pages.page("/")));
        return feed(path, root, head, newest(Categories.listing(category.slug()), path, root, rules));
    }

    private List<FeedItem> newest(String listing, FeedPath path, String root, FeedSettings rules) {
        var items = new ArrayList<FeedItem>();
        var keys = listings.walk(listing, Span.between(true, null, null));
        while (keys.hasNext() && items.size() < rules.items()) {
            articles.published(keys.next().id())
                    .map(article -> item(article, path.format(), root, rules))
                    .ifPresent(items::add);
        }
        return items;
    }

    private FeedItem item(PublishedArticle article, FeedFormat format, String root, FeedSettings rules) {
        var url = pages.page(article.permalink());
        return new FeedItem(
                FeedItem.id("article", article.id()),
                url,
                article.title(),
                article.excerpt(),
                rules.full() ? Optional.of(AbsoluteLinks.in(article.body(), url).value()) : Optional.empty(),
                Optional.ofNullable(article.author()).flatMap(authors::find).map(Author::name),
                article.publishedAt(),
                article.updatedAt(),
                terms(article),
                Optional.ofNullable(article.image()).flatMap(image -> pages.absolute(image.url())),
                Optional.of(
                        pages.page(root + FeedPath.thread(article.id(), format).text())));
    }

    private List<String> terms(PublishedArticle article) {
        return Stream.concat(
                        article.categories().stream().map(categories::name).flatMap(Optional::stream),
                        article.tags().stream().map(Tag::name))
                .distinct()
                .toList();
    }

    private Feed ofThread(FeedPath path, String root, FeedSettings rules) {
        var article = articles.published(path.key()).orElseThrow(UnknownArticle::new);
        var url = pages.page(article.permalink());
        Function<PublishedComment, FeedItem> item = comment -> item(comment, article.title(), url, rules);
        var items = threads.flat(article.id(), Long.MAX_VALUE, true, rules.items()).stream()
                .map(item)
                .toList();
        var head = new Head("Comments on " + article.title(), "The newest comments on " + article.title(), url);
        return feed(path, root, head, items);
    }

    private static FeedItem item(PublishedComment comment, String title, String url, FeedSettings rules) {
        return new FeedItem(
                FeedItem.id("comment", comment.id()),
                url + "#thought-" + comment.number(),
                comment.name() + " on " + title,
                Excerpt.shorten(PlainText.line(comment.body()), LONGEST_SUMMARY),
                rules.full() ? Optional.of(comment.body().value()) : Optional.empty(),
                Optional.of(comment.name()),
                comment.writtenAt(),
                comment.editedAt().orElse(comment.writtenAt()),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
