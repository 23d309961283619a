package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
import org.rejoinder.mail.HowToAnswer;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.PostLetter;
import org.rejoinder.settings.Settings;

/**
 * Tells the article's author and the moderators of a new comment, each of them once. A comment that is held is told to the
 * moderators alone, or to the author where no moderator is named; approving it tells those who have not heard of it yet.
 * Nobody is told of what they wrote themselves, nor of what the staff wrote. In a storm a digest tells of the rest.
 */
@Dependent
class TellStaff {

    private final Articles articles;
    private final StaffToTell staff;
    private final Correspondences correspondences;
    private final Told told;
    private final StaffDigests digests;
    private final Settings settings;
    private final NewCommentLetter newCommentLetter;
    private final PostLetter postLetter;
    private final Clock clock;

    @Inject
    TellStaff(
            Articles articles,
            StaffToTell staff,
            Correspondences correspondences,
            Told told,
            StaffDigests digests,
            Settings settings,
            NewCommentLetter newCommentLetter,
            PostLetter postLetter,
            Clock clock) {
        this.articles = articles;
        this.staff = staff;
        this.correspondences = correspondences;
        this.told = told;
        this.digests = digests;
        this.settings = settings;
        this.newCommentLetter = newCommentLetter;
        this.postLetter = postLetter;
        this.clock = clock;
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
                tell(person, news);
                heard.add(address);
            }
        }
        return heard;
    }

    /** By a letter of its own, or in a digest when there were some lately. */
    private void tell(Mailbox person, News news) {
        var id = news.comment().id();
        boolean question = NewCommentLetter.howToAnswer(person, news) == HowToAnswer.ASKED;
        var due = digests.add(Told.key(person.address()), id, question, clock.instant(), settings.staffDigests());
        due.ifPresentOrElse(
                at -> postLetter.withhold(
                        Kind.NEW_COMMENT,
                        person,
                        new Cause(id, null),
                        "there are many comments: it comes in a digest, not before "
                                + at.truncatedTo(ChronoUnit.MINUTES)),
                () -> postLetter.post(newCommentLetter.write(person, news)));
    }
}
