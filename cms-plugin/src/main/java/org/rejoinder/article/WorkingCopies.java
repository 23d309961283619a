package org.rejoinder.article;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.category.Categories;
import org.rejoinder.media.PictureUses;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Keeps what editors work on, {@code private/authoring/<xx>/<id>}, and a queue for each status, {@code
 * private/articles/<status>}, in the order of the date that an article has or will have; scheduled ones as they are due.
 * Published ones whose changes are scheduled stand in {@code private/articles/updates} as well.
 */
@Store
public class WorkingCopies {

    private static final String SCHEDULED_AT = "rj:scheduledAt";

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

    /** Published articles whose working copy is to replace the published one, as they are due. */
    Iterator<TimeKey> walkUpdates(Span span) {
        return updates().walk(span);
    }

    Article add(Article article) {
        var shard = sessions.hidden().folder("authoring/" + article.id().substring(0, 2));
        var node = shard.add(article.id(), "rj:workingCopy");
        node.set("rj:createdAt", article.createdAt());
        queue(article.status()).add(key(article));
        return write(node, article);
    }

    /** Stores a new state; what changes the manuscript is preceded by {@link Revisions#turn}. */
    Article put(Article article) {
        var node = node(article.id()).orElseThrow(UnknownArticle::new);
        var before = status(node);
        var queued = new TimeKey(node.string("rj:queue"));
        if (before != article.status() || !queued.equals(key(article))) {
            queue(before).remove(queued);
            queue(article.status()).add(key(article));
        }
        queueUpdate(node, article);
        return write(node, article);
    }

    private void queueUpdate(ContentNode node, Article article) {
        var queued = update(status(node), node.instant(SCHEDULED_AT), article.id());
        var wanted = update(article.status(), article.scheduledAt(), article.id());
        if (!queued.equals(wanted)) {
            queued.ifPresent(updates()::remove);
            wanted.ifPresent(updates()::add);
        }
    }

    private static Optional<TimeKey> update(ArticleStatus status, Optional<Instant> at, String id) {
        return at.filter(moment -> status == ArticleStatus.PUBLISHED).map(moment -> TimeKey.of(moment, id));
    }

    private Article write(ContentNode node, Article article) {
        var manuscript = article.manuscript();
        ManuscriptNode.write(node, article.id(), manuscript);
        node.set("rj:status", word(article.status()));
        node.set("rj:changed", article.changed());
        node.set(SCHEDULED_AT, article.scheduledAt().orElse(null));
        node.set("rj:updatedAt", article.updatedAt());
        node.set("rj:queue", key(article).text());
        if (article.status() == ArticleStatus.PUBLISHED && !article.changed()) {
            node.set("rj:seen", true);
        }
        node.increase("rj:revision", 1);
        pictureUses.shows(
                article.id(),
                PictureUses.Copy.WORKING,
                manuscript.picture(),
                manuscript.body().html());
        return read(node);
    }

    private Article read(ContentNode node) {
        var manuscript = ManuscriptNode.read(node);
        return new Article(
                node.string("rj:id"),
                manuscript.in(categories.present(manuscript.categories())),
                status(node),
                node.instant(SCHEDULED_AT),
                node.flag("rj:changed"),
                node.instant("rj:createdAt").orElseThrow(),
                node.instant("rj:updatedAt").orElseThrow(),
                node.number("rj:revision"));
    }

    private static TimeKey key(Article article) {
        Instant dated = article.manuscript().publishedAt();
        var otherwise = dated == null ? article.createdAt() : dated;
        var moment = article.status() == ArticleStatus.SCHEDULED
                ? article.scheduledAt().orElse(otherwise)
                : otherwise;
        return TimeKey.of(moment, article.id());
    }

    private static ArticleStatus status(ContentNode node) {
        return ArticleStatus.valueOf(node.string("rj:status").toUpperCase(Locale.ROOT));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private DatedFolder updates() {
        return new DatedFolder(sessions.hidden(), "articles/updates");
    }

    private DatedFolder queue(ArticleStatus status) {
        return new DatedFolder(sessions.hidden(), "articles/" + word(status));
    }

    private Optional<ContentNode> node(String id) {
        return Ids.isId(id) ? sessions.hidden().child("authoring/" + Ids.sharded(id)) : Optional.empty();
    }
}
