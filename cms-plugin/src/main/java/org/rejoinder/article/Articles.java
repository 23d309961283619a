package org.rejoinder.article;

import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.media.PictureUses;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.settings.CommentSettings;
import org.rejoinder.text.Slug;

/**
 * Keeps what readers see: the copies in {@code content/articles}, found by the day and the slug, or by the id through
 * {@code content/threads}; and where former permalinks lead. Reads the same through the delivery session and the
 * service session.
 */
@Store
public class Articles {

    private static final String ARTICLES = "articles/";
    private static final String FORMER = "redirects/articles/";
    private static final String COPY = "rj:article";

    private final Sessions sessions;
    private final PictureUses pictureUses;

    @Inject
    public Articles(Sessions sessions, PictureUses pictureUses) {
        this.sessions = sessions;
        this.pictureUses = pictureUses;
    }

    /** The article that readers see under this id. */
    public Optional<PublishedArticle> published(String id) {
        return thread(id).flatMap(thread -> copy(thread, id).map(copy -> CopyNode.read(copy, thread)));
    }

    /** The same without its body, which costs half as much. */
    public Optional<PublishedArticle> listed(String id) {
        return thread(id)
                .flatMap(thread ->
                        CopyNode.readCard(thread).or(() -> copy(thread, id).map(copy -> CopyNode.read(copy, thread))));
    }

    /**
     * The permalink of the article that readers see under this id, without reading the article. For the delivery session,
     * which cannot see the threads of unpublished articles.
     */
    public Optional<String> permalink(String id) {
        return thread(id)
                .flatMap(thread -> thread.text(COPY))
                .map(copy -> Permalink.of(copy.substring(ARTICLES.length())));
    }

    /** How an article takes comments where the site takes them like this. */
    public CommentSettings rules(String id, CommentSettings site) {
        return thread(id).map(thread -> ShownRules.of(thread, site)).orElse(site);
    }

    /** The article that readers see under this permalink, {@code yyyy/mm/dd} and slug. */
    public Optional<PublishedArticle> at(String day, String slug) {
        return Slug.find(slug)
                .flatMap(valid -> sessions.content().child(ARTICLES + day + "/" + valid))
                .flatMap(copy -> thread(copy.string("rj:id")).map(thread -> CopyNode.read(copy, thread)));
    }

    /** The article that readers saw under this permalink formerly, and see elsewhere now. */
    public Optional<PublishedArticle> formerlyAt(String day, String slug) {
        return Slug.find(slug).flatMap(valid -> former(day + "/" + valid)).flatMap(this::published);
    }

    /** Whether another article has this permalink, or had it and its address still leads there. */
    boolean isTaken(String path, String id) {
        var present = sessions.content().child(ARTICLES + path).map(copy -> copy.string("rj:id"));
        return present.or(() -> former(path)).filter(other -> !other.equals(id)).isPresent();
    }

    /** Whether readers have ever seen it. */
    boolean wasPublished(String id) {
        return thread(id).isPresent();
    }

    /** Shows readers this copy instead of the present one, if there is one; a new permalink leaves a redirect. */
    PublishedArticle put(PublishedArticle article) {
        var path = Permalink.path(article.publishedAt(), article.slug());
        var shard = sessions.content().folder("threads/" + article.id().substring(0, 2));
        var thread = shard.child(article.id()).orElseGet(() -> shard.add(article.id(), "rj:thread"));
        var before = thread.text(COPY).map(copy -> copy.substring(ARTICLES.length()));
        if (before.isPresent() && !before.get().equals(path)) {
            copy(thread, article.id()).ifPresent(this::remove);
            redirect(before.get(), article.id());
        }
        sessions.content().child(FORMER + path).ifPresent(ContentNode::remove);
        var day = sessions.content().folder(ARTICLES + Permalink.day(path));
        var copy = day.child(article.slug()).orElseGet(() -> day.add(article.slug(), "rj:publishedArticle"));
        CopyNode.write(copy, article);
        var image = article.image();
        pictureUses.shows(
                article.id(), PictureUses.Copy.PUBLISHED, image == null ? null : image.media(), article.body());
        thread.set(COPY, ARTICLES + path);
        CopyNode.writeCard(thread, article);
        thread.showToReaders();
        return CopyNode.read(copy, thread);
    }

    /** Takes the copy away and the thread out of readers' sight; where it was stays known. */
    void remove(String id) {
        var thread = thread(id).orElseThrow();
        copy(thread, id).ifPresent(this::remove);
        pictureUses.showsNothing(id, PictureUses.Copy.PUBLISHED);
        CopyNode.removeCard(thread);
        thread.hideFromReaders();
    }

    private void remove(ContentNode copy) {
        var top = sessions.content().at("articles");
        var path = copy.path().substring(top.path().length() + 1);
        copy.remove();
        DatedFolder.removeEmptied(top, Permalink.day(path));
    }

    /** Where another article has come to stand meanwhile, no address is lost: that one is found there. */
    private void redirect(String path, String id) {
        if (isTaken(path, id)) {
            return;
        }
        var folder = sessions.content().folder(FORMER + Permalink.day(path));
        var slug = path.substring(path.lastIndexOf('/') + 1);
        folder.child(slug)
                .orElseGet(() -> folder.add(slug, "rj:formerPermalink"))
                .set("rj:id", id);
    }

    private Optional<String> former(String path) {
        return sessions.content().child(FORMER + path).map(node -> node.string("rj:id"));
    }

    private Optional<ContentNode> thread(String id) {
        return Ids.isId(id) ? sessions.content().child("threads/" + Ids.sharded(id)) : Optional.empty();
    }

    /** While an article is unpublished, another one may come to stand where it stood. */
    private Optional<ContentNode> copy(ContentNode thread, String id) {
        return thread.text(COPY)
                .flatMap(path -> sessions.content().child(path))
                .filter(copy -> copy.string("rj:id").equals(id));
    }
}
