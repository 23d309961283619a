package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.author.AuthorAccount;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.Commenter;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.settings.Settings;

/** Who of the staff has an address, as things stand when the mail comes. */
@Dependent
public class StaffByAddress {

    private static final int MOST_AUTHORS = 1000;

    private final Authors authors;
    private final Settings settings;
    private final MailSettings site;

    @Inject
    public StaffByAddress(Authors authors, Settings settings, MailSettings site) {
        this.authors = authors;
        this.settings = settings;
        this.site = site;
    }

    /** Somebody of the staff, and whether it is the author of the article. */
    record Known(Commenter commenter, boolean isAuthor) {}

    /** The author of the article or one who hears of every comment; a moderator who is no author speaks for the site. */
    Optional<Known> find(EmailAddress address, PublishedArticle article) {
        var author = Optional.ofNullable(article.author())
                .flatMap(authors::account)
                .filter(account -> has(account, address));
        if (author.isPresent()) {
            return author.map(account -> new Known(commenter(account, address), true));
        }
        boolean moderates = settings.moderationNotify().stream()
                .anyMatch(moderator -> moderator.folded().equals(address.folded()));
        return moderates ? Optional.of(new Known(moderator(address), false)) : Optional.empty();
    }

    private Commenter moderator(EmailAddress address) {
        return authors.after("", MOST_AUTHORS).stream()
                .filter(account -> has(account, address))
                .findFirst()
                .map(account -> commenter(account, address))
                .orElseGet(() -> new Commenter(site.siteName(), address, Optional.empty(), Optional.of("")));
    }

    private static Commenter commenter(AuthorAccount account, EmailAddress address) {
        return new Commenter(
                account.author().name(),
                address,
                Optional.empty(),
                Optional.of(account.author().slug()));
    }

    private static boolean has(AuthorAccount account, EmailAddress address) {
        return Optional.ofNullable(account.email())
                .flatMap(EmailAddress::find)
                .filter(its -> its.folded().equals(address.folded()))
                .isPresent();
    }
}
