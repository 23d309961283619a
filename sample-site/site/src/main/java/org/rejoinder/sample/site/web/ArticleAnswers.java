package org.rejoinder.sample.site.web;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Article;
import org.rejoinder.sample.site.cms.Cms;
import org.rejoinder.sample.site.cms.Comment;
import org.rejoinder.sample.site.cms.CommentList;
import org.rejoinder.sample.site.cms.Commenting;
import org.rejoinder.sample.site.cms.Moved;
import org.rejoinder.sample.site.cms.Named;
import org.rejoinder.sample.site.cms.NewComment;
import org.rejoinder.sample.site.cms.Refused;
import org.rejoinder.sample.site.view.ArticleView;
import org.rejoinder.sample.site.view.CommentForm;

/** An article at its permalink with its discussion, and the form below it. */
class ArticleAnswers {

    private final Cms cms;
    private final Commenting commenting;
    private final Frames frames;
    private final SentAnswers sent;

    @Inject
    ArticleAnswers(Cms cms, Commenting commenting, Frames frames, SentAnswers sent) {
        this.cms = cms;
        this.commenting = commenting;
        this.frames = frames;
        this.sent = sent;
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
            return page(200, article, CommentForm.empty(parent(visit.parameter("reply"), visit)), visit);
        });
    }

    /** The working copy of an article, for who holds the link. */
    Optional<Answer> preview(String token, Visit visit) {
        return cms.preview(token, visit.reader()).map(article -> {
            var frame = frames.frame(article.title(), visit.path(), visit.reader());
            var view = new ArticleView(
                    article, frame.canonical(), List.of(), CommentList.EMPTY, false, CommentForm.empty(null));
            return Answer.page(200, "article.jte", frame)
                    .with("view", view)
                    .with("preview", true)
                    .inSecret();
        });
    }

    /** Hands the comment to the plugin, or shows how it would look; what is refused is said beside what was filled in. */
    Optional<Answer> submit(Visit visit) {
        return cms.article(visit.path(), visit.reader()).map(article -> {
            var written = written(visit);
            var key = visit.parameter("key");
            var form =
                    CommentForm.of(written, key == null ? CommentForm.newKey() : key, parent(written.parent(), visit));
            try {
                if ("preview".equals(visit.parameter("do"))) {
                    var html = commenting.preview(written.body(), visit.reader());
                    return page(200, article, form.previewed(html), visit);
                }
                var comment = commenting.submit(article.id(), written, form.key(), visit.reader());
                return sent.begin(comment, written, article.permalink());
            } catch (Refused e) {
                return page(e.problem().status(), article, form.refused(e.problem()), visit);
            }
        });
    }

    private static NewComment written(Visit visit) {
        return new NewComment(
                visit.typed("name"),
                visit.typed("email"),
                visit.parameter("website"),
                visit.typed("body"),
                visit.parameter("parent"),
                visit.parameter("notify"),
                visit.parameter("answerByEmail") != null,
                visit.parameter("company"),
                visit.parameter("startedAt"));
    }

    private @Nullable Comment parent(@Nullable String id, Visit visit) {
        return id == null ? null : cms.comment(id, visit.reader()).orElse(null);
    }

    private Answer page(int status, Article article, CommentForm form, Visit visit) {
        var cursor = visit.parameter("comments");
        var thought = visit.parameter("thought");
        var reader = visit.reader();
        var category = article.categories().stream().findFirst().map(Named::slug);
        var title = form.sentence() == null ? article.title() : "Not sent: " + article.title();
        var frame = frames.frame(title, article.permalink(), article.excerpt(), category, reader)
                .with(article.share())
                .with(frames.feed(
                        "Thoughts on “" + article.title() + "”", "articles/" + article.id() + "/comments.atom"));
        var view = new ArticleView(
                article,
                frames.address(article.permalink()),
                cms.related(article.id(), reader).data(),
                cms.threads(article.id(), cursor, thought, reader),
                cursor != null || thought != null,
                form);
        return Answer.page(status, "article.jte", frame).with("view", view);
    }
}
