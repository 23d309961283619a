package org.rejoinder.moderation.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.CommentRecord;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.UnknownComment;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.PageJson;
import org.rejoinder.moderation.rest.ModeratedCommentJson.ArticleJson;
import org.rejoinder.moderation.rest.ModeratedCommentJson.PersonJson;
import org.rejoinder.text.WebAddress;

/** Reads the queues for moderators: what is held the oldest first, everything else the newest first. */
@Dependent
class ModeratedComments {

    private static final int EXAMINED_PER_SHOWN = 10;

    private final Comments comments;
    private final Articles articles;

    @Inject
    ModeratedComments(Comments comments, Articles articles) {
        this.comments = comments;
        this.articles = articles;
    }

    ModeratedCommentJson one(String id) {
        return json(comments.record(id).orElseThrow(UnknownComment::new));
    }

    /** With an article to filter by, a page may hold fewer than there is room for though there are more. */
    PageJson<ModeratedCommentJson> page(
            CommentStatus status, @Nullable String article, @Nullable String cursor, int limit) {
        boolean newestFirst = status != CommentStatus.HELD;
        var list = "moderation/" + status.word() + "/" + article;
        var from = Optional.ofNullable(Cursor.parse(cursor, list)).map(Cursor::position);
        int examined = article == null ? limit : limit * EXAMINED_PER_SHOWN;
        var entries = comments.queue(status, from, newestFirst, examined + 1);
        var data = new ArrayList<ModeratedCommentJson>();
        String last = null;
        int seen = 0;
        for (var entry : entries) {
            if (data.size() == limit || seen == examined) {
                break;
            }
            seen++;
            last = entry.position();
            comments.record(entry.id())
                    .filter(its -> article == null || its.comment().article().equals(article))
                    .map(this::json)
                    .ifPresent(data::add);
        }
        boolean more = seen < entries.size();
        return PageJson.of(
                data,
                article == null ? comments.count(status) : null,
                more && last != null ? new Cursor(list, last) : null);
    }

    private ModeratedCommentJson json(CommentRecord its) {
        var comment = its.comment();
        var commenter = comment.commenter();
        var article = articles.published(comment.article());
        return new ModeratedCommentJson(
                comment.id(),
                comment.status().word(),
                new ArticleJson(
                        comment.article(),
                        article.map(PublishedArticle::title).orElse(null),
                        article.map(PublishedArticle::permalink).orElse(null)),
                comment.number().orElse(null),
                comment.parent().orElse(null),
                new PersonJson(
                        commenter.name(),
                        commenter.email().text(),
                        commenter.website().map(WebAddress::value).orElse(null),
                        comment.isByStaff()),
                comment.body().value(),
                comment.source(),
                comment.writtenAt(),
                comment.answeredByEmail().isPresent(),
                its.ip().orElse(null),
                its.userAgent().orElse(null),
                its.reasons(),
                its.history());
    }
}
