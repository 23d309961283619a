package org.rejoinder.correspondence.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.Comments;
import org.rejoinder.comment.ConfirmedAddresses;
import org.rejoinder.correspondence.Answer;
import org.rejoinder.correspondence.Correspondence;
import org.rejoinder.correspondence.CorrespondenceState;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.correspondence.FollowUp;
import org.rejoinder.correspondence.rest.CorrespondenceJson.ArticleJson;
import org.rejoinder.correspondence.rest.CorrespondenceJson.CommentJson;
import org.rejoinder.correspondence.rest.CorrespondenceJson.LetterJson;
import org.rejoinder.correspondence.rest.CorrespondenceJson.PersonJson;
import org.rejoinder.http.Cursor;
import org.rejoinder.http.PageJson;

/** Puts correspondences together for the staff. Asked within a session. */
@Dependent
class CorrespondenceJsons {

    private final Correspondences correspondences;
    private final Comments comments;
    private final Articles articles;
    private final ConfirmedAddresses confirmedAddresses;

    @Inject
    CorrespondenceJsons(
            Correspondences correspondences,
            Comments comments,
            Articles articles,
            ConfirmedAddresses confirmedAddresses) {
        this.correspondences = correspondences;
        this.comments = comments;
        this.articles = articles;
        this.confirmedAddresses = confirmedAddresses;
    }

    PageJson<CorrespondenceJson> page(
            CorrespondenceState state, Optional<String> author, @Nullable String cursor, int limit) {
        var list = "correspondence/" + state.word() + "/" + author.orElse("");
        var from = Optional.ofNullable(Cursor.parse(cursor, list)).map(Cursor::position);
        var entries = correspondences.page(state, author, from, limit + 1);
        var shown = entries.subList(0, Math.min(limit, entries.size()));
        var data = shown.stream()
                .flatMap(entry -> correspondences.find(entry.id()).stream())
                .map(correspondence -> json(correspondence, null))
                .toList();
        var next =
                entries.size() > limit ? new Cursor(list, shown.get(limit - 1).position()) : null;
        return PageJson.of(data, correspondences.count(state, author), next);
    }

    CorrespondenceJson withLetters(Correspondence correspondence) {
        var letters = new ArrayList<LetterJson>();
        comments.find(correspondence.comment())
                .map(comment -> question(comment, correspondence))
                .ifPresent(letters::add);
        var byNumber = new TreeMap<Integer, LetterJson>();
        correspondence.answers().forEach(answer -> byNumber.put(answer.number(), answer(answer)));
        correspondence.followUps().forEach(its -> byNumber.put(its.number(), followUp(its, correspondence)));
        letters.addAll(byNumber.values());
        return json(correspondence, List.copyOf(letters));
    }

    private CorrespondenceJson json(Correspondence its, @Nullable List<LetterJson> letters) {
        var comment = comments.find(its.comment());
        var article = comment.map(Comment::article).flatMap(articles::published);
        return new CorrespondenceJson(
                its.id(),
                its.state().word(),
                its.proven() || confirmedAddresses.contains(its.person().address()),
                its.askedAt(),
                its.answeredAt().orElse(null),
                new ArticleJson(
                        comment.map(Comment::article).orElse(""),
                        article.map(PublishedArticle::title).orElse(null),
                        article.map(PublishedArticle::permalink).orElse(null)),
                comment.map(CorrespondenceJsons::comment).orElse(null),
                new PersonJson(its.person().name(), its.person().address().text()),
                letters);
    }

    private static CommentJson comment(Comment comment) {
        return new CommentJson(
                comment.id(),
                comment.number().orElse(null),
                comment.status().word(),
                comment.body().value(),
                comment.writtenAt());
    }

    private static LetterJson question(Comment comment, Correspondence correspondence) {
        return new LetterJson(
                "person",
                correspondence.person().name(),
                comment.body().value(),
                comment.writtenAt(),
                null,
                null,
                null);
    }

    private static LetterJson followUp(FollowUp followUp, Correspondence correspondence) {
        return new LetterJson(
                "person",
                correspondence.person().name(),
                followUp.body().value(),
                followUp.at(),
                followUp.reply().isPresent() ? "both" : "private",
                followUp.reply().orElse(null),
                null);
    }

    private static LetterJson answer(Answer answer) {
        var visibility = answer.letter().isEmpty() ? "public" : answer.reply().isEmpty() ? "private" : "both";
        return new LetterJson(
                "staff",
                answer.by(),
                answer.body().value(),
                answer.at(),
                visibility,
                answer.reply().orElse(null),
                answer.status().orElse(null));
    }
}
