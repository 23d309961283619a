package org.rejoinder.article;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.article.Body.Format;
import org.rejoinder.category.Categories;
import org.rejoinder.media.PictureUses;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.text.SafeHtml;
import org.rejoinder.text.Slug;

/**
 * Keeps what editors work on, {@code private/authoring/<xx>/<id>}, and a queue for each status, {@code
 * private/articles/<status>}, in the order of the date that an article has or will have.
 */
@Store
public class WorkingCopies {

    private final Sessions sessions;
    private final Categories categories;
    private final PictureUses pictureUses;

    @Inject
    public WorkingCopies(Sessions sessions, Categories categories, PictureUses pictureUses) {
        this.sessions = sessions;
        this.categories = categories;
        this.pictureUses = pictureUses;
    }

    public Optional<Article> find(String id) {
        return node(id).map(this::read);
    }

    /** The article that must be there; an {@link UnknownArticle} otherwise. */
    public Article get(String id) {
        return find(id).orElseThrow(UnknownArticle::new);
    }

    public long count(ArticleStatus status) {
        return queue(status).count();
    }

    public Iterator<TimeKey> walk(ArticleStatus status, Span span) {
        return queue(status).walk(span);
    }

    Article add(Article article) {
        var shard = sessions.hidden().folder("authoring/" + article.id().substring(0, 2));
        var node = shard.add(article.id(), "rj:workingCopy");
        node.set("rj:createdAt", article.createdAt());
        queue(article.status()).add(key(article));
        return write(node, article);
    }

    /** Stores a new state, which counts as the next revision. */
    Article put(Article article) {
        var node = node(article.id()).orElseThrow(UnknownArticle::new);
        var before = status(node);
        var queued = new TimeKey(node.string("rj:queue"));
        if (before != article.status() || !queued.equals(key(article))) {
            queue(before).remove(queued);
            queue(article.status()).add(key(article));
        }
        return write(node, article);
    }

    private Article write(ContentNode node, Article article) {
        var manuscript = article.manuscript();
        node.set("rj:id", article.id());
        node.set("rj:title", manuscript.title());
        node.set("rj:slug", manuscript.slug().map(Slug::value).orElse(null));
        node.set("rj:excerpt", manuscript.excerpt());
        node.set("rj:source", manuscript.body().source());
        node.set("rj:format", word(manuscript.body().format()));
        node.set("rj:body", manuscript.body().html().value());
        CopyNode.image(node, manuscript.image());
        CopyNode.callToAction(node, manuscript.callToAction());
        node.set("rj:categories", manuscript.categories());
        CopyNode.tags(node, manuscript.tags());
        node.set("rj:author", manuscript.author());
        node.set("rj:publishedAt", manuscript.publishedAt());
        node.set("rj:commentsOpen", manuscript.commentsOpen());
        node.set("rj:status", word(article.status()));
        node.set("rj:changed", article.changed());
        node.set("rj:updatedAt", article.updatedAt());
        node.set("rj:queue", key(article).text());
        node.increase("rj:revision", 1);
        pictureUses.shows(
                article.id(),
                PictureUses.Copy.WORKING,
                manuscript.picture(),
                manuscript.body().html());
        return read(node);
    }

    private Article read(ContentNode node) {
        return new Article(
                node.string("rj:id"),
                manuscript(node),
                status(node),
                node.flag("rj:changed"),
                node.instant("rj:createdAt").orElseThrow(),
                node.instant("rj:updatedAt").orElseThrow(),
                node.number("rj:revision"));
    }

    private Manuscript manuscript(ContentNode node) {
        var format = Format.valueOf(node.string("rj:format").toUpperCase(Locale.ROOT));
        return new Manuscript(
                node.string("rj:title"),
                node.text("rj:slug").map(Slug::new),
                node.text("rj:excerpt").orElse(null),
                new Body(node.string("rj:source"), format, SafeHtml.stored(node.string("rj:body"))),
                CopyNode.image(node),
                CopyNode.callToAction(node),
                categories.present(node.texts("rj:categories")),
                CopyNode.tags(node),
                node.text("rj:author").orElse(null),
                node.instant("rj:publishedAt").orElse(null),
                node.flag("rj:commentsOpen"));
    }

    private static TimeKey key(Article article) {
        Instant dated = article.manuscript().publishedAt();
        return TimeKey.of(dated == null ? article.createdAt() : dated, article.id());
    }

    private static ArticleStatus status(ContentNode node) {
        return ArticleStatus.valueOf(node.string("rj:status").toUpperCase(Locale.ROOT));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private DatedFolder queue(ArticleStatus status) {
        return new DatedFolder(sessions.hidden(), "articles/" + word(status));
    }

    private Optional<ContentNode> node(String id) {
        return Ids.isId(id) ? sessions.hidden().child("authoring/" + Ids.sharded(id)) : Optional.empty();
    }
}
