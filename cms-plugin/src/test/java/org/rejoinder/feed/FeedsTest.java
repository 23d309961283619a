package org.rejoinder.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rejoinder.article.Body.Format;
import org.rejoinder.article.UnknownArticle;
import org.rejoinder.category.CategoryDetails;
import org.rejoinder.category.UnknownCategory;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Discussion;
import org.rejoinder.outbox.PostFixture;
import org.rejoinder.repository.TestRepository;

/** Feeds as they are read by a parser that is not ours, ROME; and JSON Feed by the musts of its specification. */
class FeedsTest {

    private final TestRepository repository = TestRepository.onOak();
    private final Discussion discussion = new Discussion(repository);
    private final SitePages pages = new SitePages(PostFixture.settings(25), "/category/{slug}/", "/author/{slug}/");
    private final Feeds feeds = new Feeds(
            discussion.newsroom.articles,
            discussion.newsroom.listings,
            discussion.newsroom.categories,
            discussion.newsroom.authors,
            discussion.threads,
            discussion.settings.settings,
            repository.reads,
            pages);

    @AfterEach
    void close() {
        discussion.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void the_newest_articles_come_first_each_with_name_and_absolute_addresses(String format) throws FeedException {
        discussion.newsroom.published(discussion
                .newsroom
                .manuscript("Foam rolling")
                .author("coach")
                .body(
                        "<p><a href=\"/shop/?a=1&amp;b=2\">Roller</a> <img src=\"r.png\" alt=\"\"> <a href=\"#x\">x</a></p>",
                        Format.HTML));

        var feed = rome("/articles." + format);

        assertThat(feed.getTitle()).isEqualTo("Example Site");
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly("Foam rolling", "Hot or cold?");
        var newest = feed.getEntries().get(0);
        assertThat(newest.getAuthor()).isEqualTo("Author coach");
        assertThat(newest.getLink()).isEqualTo("https://example.org/2026/11/22/foam-rolling/");
        assertThat(newest.getUri()).startsWith("tag:rejoinder.org,2026:article/");
        assertThat(newest.getPublishedDate()).isEqualTo("2026-11-22T10:15:30Z");
        assertThat(newest.getContents().get(0).getValue())
                .contains(
                        "https://example.org/shop/?a",
                        "https://example.org/2026/11/22/foam-rolling/r.png",
                        "https://example.org/2026/11/22/foam-rolling/#x");
        assertThat(text("/articles." + format)).doesNotContain("coach@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void a_thread_tells_its_newest_comments_and_no_address(String format) throws FeedException {
        var first = discussion.say("Ann", "Ice or *heat*?");
        discussion.say("Bob", "Heat.");
        var gone = discussion.say("Carl", "Buy this.");
        discussion.move(gone, CommentStatus.SPAM);

        var feed = rome(thread(format));

        assertThat(feed.getTitle()).isEqualTo("Comments on Hot or cold?");
        assertThat(feed.getEntries()).extracting(SyndEntry::getAuthor).containsExactly("Bob", "Ann");
        var oldest = feed.getEntries().get(1);
        assertThat(oldest.getUri()).isEqualTo("tag:rejoinder.org,2026:comment/" + first.id());
        assertThat(oldest.getLink()).endsWith("/hot-or-cold/#thought-1");
        assertThat(oldest.getContents().get(0).getValue()).contains("<em>heat</em>");
        assertThat(text(thread(format))).doesNotContain("@example.org");
    }

    @ParameterizedTest
    @EnumSource
    void an_article_that_is_taken_back_takes_its_feed_along(FeedFormat format) {
        discussion.say("Ann", "Ice?");
        var path = FeedPath.thread(discussion.article, format);
        discussion.newsroom.write(() -> discussion.newsroom.unpublishArticle.unpublish(discussion.article));

        assertThatThrownBy(() -> feeds.feed(path, "/cms")).isInstanceOf(UnknownArticle.class);
        assertThat(feeds.feed(FeedPath.parse("/articles.rss").orElseThrow(), "/cms")
                        .items())
                .isEmpty();
    }

    @Test
    void a_category_tells_of_all_below_it_and_goes_by_its_present_name() throws FeedException {
        discussion.newsroom.category("body", "");
        discussion.newsroom.category("neck", "body");
        discussion.newsroom.published(discussion.newsroom.manuscript("Necks").categories(List.of("neck")));
        discussion.newsroom.write(() ->
                discussion.newsroom.saveCategory.save("body", CategoryDetails.of("The body", "the-body", null, null)));

        var present = feeds.present(FeedPath.parse("/categories/body.rss").orElseThrow());

        assertThat(present.text()).isEqualTo("/feeds/categories/the-body.rss");
        var feed = rome("/categories/the-body.rss");
        assertThat(feed.getTitle()).isEqualTo("The body – Example Site");
        assertThat(feed.getLink()).isEqualTo("https://example.org/category/the-body/");
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly("Necks");
        assertThat(feed.getEntries().get(0).getCategories().get(0).getName()).isEqualTo("Category neck");
        assertThatThrownBy(() ->
                        feeds.present(FeedPath.parse("/categories/feet.rss").orElseThrow()))
                .isInstanceOf(UnknownCategory.class);
    }

    @Test
    void the_id_of_an_article_outlives_its_permalink() {
        var before = json("/articles.json").getJsonArray("items").getJsonObject(0);
        var article = discussion.newsroom.write(() -> {
            var manuscript = discussion
                    .newsroom
                    .manuscript("Cold or hot?")
                    .slug("cold-or-hot")
                    .build();
            discussion.newsroom.saveArticle.save(discussion.article, manuscript, "ann");
            return discussion.newsroom.publishArticle.publish(discussion.article);
        });
        var after = json("/articles.json").getJsonArray("items").getJsonObject(0);

        assertThat(article.permalink().orElseThrow()).endsWith("/cold-or-hot/");
        assertThat(after.getString("url")).isNotEqualTo(before.getString("url"));
        assertThat(after.getString("id")).isEqualTo(before.getString("id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "excerpt"})
    void json_keeps_to_every_must_of_its_specification(String content) {
        discussion.settings.set(Map.of("feeds.content", content));
        discussion.say("Ann", "Ice?");

        for (var path : List.of("/articles.json", thread("json"))) {
            var feed = json(path);
            assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.getString("title")).isNotBlank();
            assertThat(URI.create(feed.getString("home_page_url"))).hasScheme("https");
            assertThat(feed.getString("feed_url")).isEqualTo("https://example.org/cms/feeds" + path);
            assertThat(feed.getJsonArray("items")).isNotEmpty();
            Set<String> ids = new HashSet<>();
            for (var item : feed.getJsonArray("items").getValuesAs(JsonObject.class)) {
                assertThat(ids.add(item.getString("id"))).isTrue();
                assertThat(URI.create(item.getString("url"))).hasScheme("https");
                assertThat(item.containsKey("content_html") || item.containsKey("content_text"))
                        .isTrue();
                assertThat(item.containsKey("content_html")).isEqualTo(content.equals("full"));
                assertThat(OffsetDateTime.parse(item.getString("date_published")))
                        .isBeforeOrEqualTo(OffsetDateTime.parse(item.getString("date_modified")));
                var authors = item.getJsonArray("authors").getValuesAs(JsonObject.class);
                assertThat(authors).allSatisfy(author -> assertThat(author).containsOnlyKeys("name"));
                if (item.containsKey("tags")) {
                    assertThat(item.getJsonArray("tags")).allMatch(JsonString.class::isInstance);
                }
            }
        }
    }

    @Test
    void a_feed_holds_as_many_as_the_site_wants() {
        discussion.say("Ann", "One");
        discussion.say("Bob", "Two");
        discussion.settings.set(Map.of("feeds.items", "1"));

        assertThat(json(thread("json")).getJsonArray("items")).hasSize(1);
    }

    @Test
    void an_unchanged_feed_stays_fresh_until_something_it_tells_changes() {
        var path = FeedPath.thread(discussion.article, FeedFormat.RSS);
        var other = discussion.newsroom.published(discussion.newsroom.manuscript("Other"));
        try (var watch = repository.freshness.watch()) {
            var unused = feeds.feed(feeds.present(path), "/cms");
            assertThat(watch.hasRead()).isTrue();
            var answer = watch.dependencies();
            discussion.newsroom.write(() -> discussion.newsroom.unpublishArticle.unpublish(other));
            assertThat(answer.areFresh()).isTrue();

            discussion.say("Ann", "Ice?");
            assertThat(answer.areFresh()).isFalse();
        }
    }

    private String thread(String format) {
        return "/articles/" + discussion.article + "/comments." + format;
    }

    private String text(String path) {
        var parsed = FeedPath.parse(path).orElseThrow();
        return FeedTextTest.written(feeds.feed(parsed, "/cms"), parsed.format());
    }

    private SyndFeed rome(String path) throws FeedException {
        return new SyndFeedInput().build(new StringReader(text(path)));
    }

    private JsonObject json(String path) {
        try (var reader = Json.createReader(new StringReader(text(path)))) {
            return reader.readObject();
        }
    }
}
