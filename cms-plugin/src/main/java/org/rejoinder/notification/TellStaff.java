package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.outbox.PostLetter;

/**
 * Tells the article's author and the moderators of a new comment, each of them once. A comment that is held is told to the
 * moderators alone, or to the author where no moderator is named; approving it tells those who have not heard of it yet.
 * Nobody is told of what they wrote themselves, nor of what the staff wrote.
 */
@Dependent
class TellStaff {

    private final Articles articles;
    private final StaffToTell staff;
    private final Correspondences correspondences;
    private final Told told;
    private final NewCommentLetter newCommentLetter;
    private final PostLetter postLetter;

    @Inject
    TellStaff(
            Articles articles,
            StaffToTell staff,
            Correspondences correspondences,
            Told told,
            NewCommentLetter newCommentLetter,
            PostLetter postLetter) {
        this.articles = articles;
        this.staff = staff;
        this.correspondences = correspondences;
        this.told = told;
        this.newCommentLetter = newCommentLetter;
        this.postLetter = postLetter;
    }

    void on(@Observes CommentSubmitted event) {
        var comment = event.comment();
        if (comment.status() != CommentStatus.HELD) {
            return;
        }
        articles.published(comment.article()).ifPresent(article -> {
            var heard = tell(List.of(), new News(comment, article, staff.author(article), event.answerByEmail()));
            told.remember(comment.id(), heard);
        });
    }

    void on(@Observes CommentApproved event) {
        var comment = event.comment();
        articles.published(comment.article()).ifPresent(article -> {
            boolean asked = correspondences.find(comment.id()).isPresent();
            var unused = tell(told.of(comment.id()), new News(comment, article, staff.author(article), asked));
            told.forget(comment.id());
        });
    }

    /** What there is to tell. */
    record News(Comment comment, PublishedArticle article, Optional<Mailbox> author, boolean answerByEmail) {}

    private List<String> tell(List<String> toldBefore, News news) {
        var heard = new ArrayList<>(toldBefore);
        for (var person : staff.of(news.comment(), news.article())) {
            var address = Told.key(person.address());
            if (!heard.contains(address)) {
                postLetter.post(newCommentLetter.write(person, news));
                heard.add(address);
            }
        }
        return heard;
    }
}
