package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.author.AuthorAccount;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentApproved;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.correspondence.Correspondences;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.outbox.PostLetter;
import org.rejoinder.settings.Settings;

/**
 * Tells the article's author and the moderators of a new comment, each of them once. A comment that is held is told to the
 * moderators alone, or to the author where no moderator is named; approving it tells those who have not heard of it yet.
 * Nobody is told of what they wrote themselves, nor of what the staff wrote.
 */
@Dependent
class TellStaff {

    private final Articles articles;
    private final Authors authors;
    private final Settings settings;
    private final Correspondences correspondences;
    private final Told told;
    private final NewCommentLetter newCommentLetter;
    private final PostLetter postLetter;

    @Inject
    TellStaff(
            Articles articles,
            Authors authors,
            Settings settings,
            Correspondences correspondences,
            Told told,
            NewCommentLetter newCommentLetter,
            PostLetter postLetter) {
        this.articles = articles;
        this.authors = authors;
        this.settings = settings;
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
        article(comment).ifPresent(article -> {
            var author = author(article);
            var moderators = moderators();
            var staff = moderators.isEmpty() ? author.stream().toList() : moderators;
            var heard = tell(staff, List.of(), new News(comment, article, author, event.answerByEmail()));
            told.remember(comment.id(), heard);
        });
    }

    void on(@Observes CommentApproved event) {
        var comment = event.comment();
        article(comment).ifPresent(article -> {
            var author = author(article);
            var staff = new ArrayList<>(author.stream().toList());
            staff.addAll(moderators());
            boolean asked = correspondences.find(comment.id()).isPresent();
            var unused = tell(staff, told.of(comment.id()), new News(comment, article, author, asked));
        });
    }

    /** What there is to tell. */
    record News(Comment comment, PublishedArticle article, Optional<Mailbox> author, boolean answerByEmail) {}

    private List<String> tell(List<Mailbox> staff, List<String> toldBefore, News news) {
        var heard = new ArrayList<>(toldBefore);
        if (news.comment().isByStaff()) {
            return heard;
        }
        var writer = news.comment().commenter().email().folded();
        for (var person : staff) {
            var address = person.address().folded();
            if (!heard.contains(address) && !address.equals(writer)) {
                postLetter.post(newCommentLetter.write(person, news));
                heard.add(address);
            }
        }
        return heard;
    }

    private Optional<PublishedArticle> article(Comment comment) {
        return articles.published(comment.article());
    }

    private Optional<Mailbox> author(PublishedArticle article) {
        return Optional.ofNullable(article.author()).flatMap(authors::account).flatMap(TellStaff::mailbox);
    }

    private static Optional<Mailbox> mailbox(AuthorAccount account) {
        return Optional.ofNullable(account.email())
                .flatMap(EmailAddress::find)
                .map(address -> new Mailbox(address, account.author().name()));
    }

    private List<Mailbox> moderators() {
        return settings.moderationNotify().stream()
                .map(address -> new Mailbox(address, ""))
                .toList();
    }
}
