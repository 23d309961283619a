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
import org.rejoinder.comment.CommentsByAddress;
import org.rejoinder.comment.PublishedComment;
import org.rejoinder.comment.UnknownComment;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.PageJson;
import org.rejoinder.moderation.rest.ModeratedCommentJson.ArticleJson;
import org.rejoinder.moderation.rest.ModeratedCommentJson.PersonJson;
import org.rejoinder.text.WebAddress;

/** Reads the queues for moderators: what is held the oldest first, everything else the newest first. */
@Dependent
class ModeratedComments {

    private static final int EXAMINED = 1000;

    private final Comments comments;
    private final Articles articles;
    private final CommentsByAddress byAddress;

    @Inject
    ModeratedComments(Comments comments, Articles articles, CommentsByAddress byAddress) {
        this.comments = comments;
        this.byAddress = byAddress;
        this.articles = articles;
    }

    ModeratedCommentJson one(String id) {
        return json(comments.record(id).orElseThrow(UnknownComment::new));
    }

    /** With something to filter by so many are looked at and no more; a page may hold few of them though there is a next one. */
    PageJson<ModeratedCommentJson> page(Sought sought, @Nullable String cursor, int limit) {
        var status = sought.status();
        var from = Optional.ofNullable(Cursor.parse(cursor, sought.list())).map(Cursor::position);
        int examined = sought.isEverything() ? limit : EXAMINED;
        var entries = comments.queue(status, from, status != CommentStatus.HELD, examined + 1);
        var data = new ArrayList<ModeratedCommentJson>();
        String last = null;
        int seen = 0;
        for (var entry : entries) {
            if (data.size() == limit || seen == examined) {
                break;
            }
            seen++;
            last = entry.position();
            comments.record(entry.id()).filter(sought::meets).map(this::json).ifPresent(data::add);
        }
        boolean more = seen < entries.size();
        return PageJson.of(
                data,
                sought.isEverything() ? comments.count(status) : null,
                more && last != null ? new Cursor(sought.list(), last) : null);
    }

    /** The other comments of the person who wrote this one. */
    PageJson<ModeratedCommentJson> others(String id, @Nullable String cursor, int limit) {
        var address =
                comments.find(id).orElseThrow(UnknownComment::new).commenter().email();
        var list = "moderation/others/" + id;
        var from = Optional.ofNullable(Cursor.parse(cursor, list)).map(Cursor::position);
        var entries = byAddress.page(address, from, limit + 1);
        var shown = entries.subList(0, Math.min(limit, entries.size()));
        var data = shown.stream()
                .filter(entry -> !entry.id().equals(id))
                .flatMap(entry -> comments.record(entry.id()).stream())
                .map(this::json)
                .toList();
        var next =
                entries.size() > limit ? new Cursor(list, shown.get(limit - 1).position()) : null;
        return PageJson.of(data, null, next);
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
                comment.parent()
                        .flatMap(comments::find)
                        .map(parent -> parent.commenter().name())
                        .orElse(null),
                new PersonJson(
                        commenter.name(),
                        commenter.email().text(),
                        commenter.website().map(WebAddress::value).orElse(null),
                        comment.isByStaff()),
                comment.body().value(),
                comment.source(),
                comment.writtenAt(),
                comment.editedAt().orElse(null),
                comment.status() == CommentStatus.APPROVED
                        && comments.published(comment.id())
                                .filter(PublishedComment::pinned)
                                .isPresent(),
                comment.answeredByEmail().isPresent(),
                its.ip().orElse(null),
                its.userAgent().orElse(null),
                its.reasons(),
                its.history());
    }
}
