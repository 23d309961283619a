package org.rejoinder.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.article.Tag;
import org.rejoinder.category.Category;
import org.rejoinder.comment.Comment;
import org.rejoinder.mail.MailSettings;

/** Says what happened. Nothing in it is more than a reader of the site may see: no address, no network address. */
@Dependent
class Payloads {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final MailSettings site;
    private final Articles articles;

    @Inject
    Payloads(MailSettings site, Articles articles) {
        this.site = site;
        this.articles = articles;
    }

    static String message(EventType type, Instant at, JsonObjectBuilder data) {
        return JSON.createObjectBuilder()
                .add("type", type.word())
                .add("timestamp", at.toString())
                .add("data", data)
                .build()
                .toString();
    }

    JsonObjectBuilder article(PublishedArticle article) {
        var json = JSON.createObjectBuilder()
                .add("id", article.id())
                .add("url", site.page(article.permalink()))
                .add("slug", article.slug())
                .add("permalink", article.permalink())
                .add("title", article.title())
                .add("excerpt", article.excerpt())
                .add("categories", JSON.createArrayBuilder(article.categories()))
                .add(
                        "tags",
                        JSON.createArrayBuilder(
                                article.tags().stream().map(Tag::name).toList()))
                .add("publishedAt", article.publishedAt().toString())
                .add("updatedAt", article.updatedAt().toString());
        return with(json, "author", article.author());
    }

    JsonObjectBuilder comment(Comment comment) {
        var permalink = articles.permalink(comment.article());
        var json = JSON.createObjectBuilder()
                .add("id", comment.id())
                .add("article", comment.article())
                .add("depth", comment.depth())
                .add(
                        "author",
                        JSON.createObjectBuilder()
                                .add("name", comment.commenter().name())
                                .add("isAuthor", comment.isByStaff()))
                .add("body", comment.body().value())
                .add("publishedAt", comment.writtenAt().toString());
        comment.number().ifPresent(number -> json.add("number", number));
        comment.number()
                .flatMap(number -> permalink.map(path -> site.page(path) + "#thought-" + number))
                .ifPresent(url -> json.add("url", url));
        return with(json, "parent", comment.parent().orElse(null));
    }

    /** What is said of a comment that readers no longer see: which one it was. */
    JsonObjectBuilder removed(Comment comment) {
        var json = JSON.createObjectBuilder().add("id", comment.id()).add("article", comment.article());
        comment.number().ifPresent(number -> json.add("number", number));
        return json;
    }

    JsonObjectBuilder category(Category category) {
        var json = JSON.createObjectBuilder().add("slug", category.slug()).add("name", category.name());
        with(json, "description", category.description());
        return with(json, "parent", category.parent());
    }

    /** A category that is no more, and the one that its articles and its address lead to. */
    JsonObjectBuilder removed(String category, Optional<String> heir) {
        return with(JSON.createObjectBuilder().add("slug", category), "heir", heir.orElse(null));
    }

    private static JsonObjectBuilder with(JsonObjectBuilder json, String name, @Nullable String value) {
        return value == null ? json : json.add(name, value);
    }
}
