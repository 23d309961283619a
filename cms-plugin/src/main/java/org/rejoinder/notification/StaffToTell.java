package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.author.AuthorAccount;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.ArticlePolicies;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.settings.Settings;

/** Those of the staff whom new comments concern. */
@Dependent
class StaffToTell {

    private final Authors authors;
    private final Settings settings;
    private final ArticlePolicies policies;

    @Inject
    StaffToTell(Authors authors, Settings settings, ArticlePolicies policies) {
        this.authors = authors;
        this.settings = settings;
        this.policies = policies;
    }

    /**
     * Whom a comment concerns as it stands; nobody when the staff wrote it, nor who wrote it. But whoever only enters the address
     * of one of the staff is held, and they hear of that.
     */
    List<Mailbox> of(Comment comment, PublishedArticle article) {
        return of(comment, article, comment.status() != CommentStatus.HELD);
    }

    /** Whom it concerns once readers see it. */
    List<Mailbox> ifApproved(Comment comment, PublishedArticle article) {
        return of(comment, article, true);
    }

    private List<Mailbox> of(Comment comment, PublishedArticle article, boolean approved) {
        if (comment.isByStaff()) {
            return List.of();
        }
        var heard = policies.rules(article.id()).heard();
        var moderators = heard.byModerators() ? moderators() : List.<Mailbox>of();
        var staff = new ArrayList<Mailbox>();
        if (heard.byAuthor() && (approved || moderators.isEmpty())) {
            staff.addAll(author(article).stream().toList());
        }
        staff.addAll(moderators);
        if (comment.status() != CommentStatus.HELD) {
            var writer = comment.commenter().email().folded();
            staff.removeIf(person -> person.address().folded().equals(writer));
        }
        return staff;
    }

    Optional<Mailbox> author(PublishedArticle article) {
        return Optional.ofNullable(article.author()).flatMap(authors::account).flatMap(StaffToTell::mailbox);
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
