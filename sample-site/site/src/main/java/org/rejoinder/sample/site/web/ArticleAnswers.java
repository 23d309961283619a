package org.rejoinder.sample.site.web;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Article;
import org.rejoinder.sample.site.cms.Cms;
import org.rejoinder.sample.site.cms.Comment;
import org.rejoinder.sample.site.cms.CommentList;
import org.rejoinder.sample.site.cms.Moved;
import org.rejoinder.sample.site.cms.Named;
import org.rejoinder.sample.site.cms.NewComment;
import org.rejoinder.sample.site.cms.Refused;
import org.rejoinder.sample.site.view.ArticleView;
import org.rejoinder.sample.site.view.CommentForm;

/** An article at its permalink with its discussion, and what becomes of a comment that is written there. */
class ArticleAnswers {

    private final Cms cms;
    private final Frames frames;

    @Inject
    ArticleAnswers(Cms cms, Frames frames) {
        this.cms = cms;
        this.frames = frames;
    }

    Optional<Answer> show(Visit visit) {
        Optional<Article> found;
        try {
            found = cms.article(visit.path(), visit.reader());
        } catch (Moved e) {
            return cms.articleBehind(e, visit.reader()).map(article -> Answer.redirect(301, article.permalink()));
        }
        return found.map(article -> {
            if (!visit.decoded(visit.path()).equals(visit.decoded(article.permalink()))) {
                return Answer.redirect(301, article.permalink());
            }
            var form = CommentForm.empty(parent(visit.parameter("reply"), visit));
            return page(200, article, form, visit);
        });
    }

    /** The working copy of an article, for who holds the link. */
    Optional<Answer> preview(String token, Visit visit) {
        return cms.preview(token, visit.reader()).map(article -> {
            var frame = frames.frame(article.title(), visit.path(), visit.reader());
            var view = new ArticleView(
                    article, frame.canonical(), CommentList.EMPTY, false, false, CommentForm.empty(null));
            return Answer.page(200, "article.jte", frame)
                    .with("view", view)
                    .with("preview", true)
                    .inSecret();
        });
    }

    /** Hands the comment to the plugin: published ones are shown where they stand, held ones are said to be held. */
    Optional<Answer> submit(Visit visit) {
        return cms.article(visit.path(), visit.reader()).map(article -> {
            var written = written(visit);
            var key = visit.parameter("key");
            var form = new CommentForm(
                    written, key == null ? CommentForm.newKey() : key, parent(written.parent(), visit), null, Map.of());
            try {
                var comment = cms.submit(article.id(), written, form.key(), visit.reader());
                return Answer.redirect(303, article.permalink() + whereTo(comment));
            } catch (Refused e) {
                return page(e.problem().status(), article, form.refused(e.problem()), visit);
            }
        });
    }

    private static String whereTo(Comment comment) {
        return "approved".equals(comment.status()) && comment.number() != null
                ? "#thought-" + comment.number()
                : "?held=1#respond";
    }

    private static NewComment written(Visit visit) {
        return new NewComment(
                visit.typed("name"),
                visit.typed("email"),
                visit.parameter("website"),
                visit.typed("body"),
                visit.parameter("parent"),
                visit.parameter("answerByEmail") != null,
                visit.parameter("company"),
                visit.parameter("startedAt"));
    }

    private @Nullable Comment parent(@Nullable String id, Visit visit) {
        return id == null ? null : cms.comment(id, visit.reader()).orElse(null);
    }

    private Answer page(int status, Article article, CommentForm form, Visit visit) {
        var cursor = visit.parameter("comments");
        var category = article.categories().stream().findFirst().map(Named::slug);
        var frame = frames.frame(article.title(), article.permalink(), article.excerpt(), category, visit.reader());
        var view = new ArticleView(
                article,
                frames.address(article.permalink()),
                cms.threads(article.id(), cursor, visit.reader()),
                cursor != null,
                visit.parameter("held") != null,
                form);
        return Answer.page(status, "article.jte", frame).with("view", view);
    }
}
