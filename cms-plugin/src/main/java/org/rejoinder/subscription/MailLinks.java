package org.rejoinder.subscription;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.Shared;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.settings.SigningKey;

/**
 * The links in letters: each carries the right to one thing, for one person, until it expires, and nothing of it is kept. Who
 * has the link needs no account.
 */
@Shared
public class MailLinks {

    /** What a link is for. */
    public enum Purpose {
        CONFIRM(Duration.ofDays(7)),
        UNSUBSCRIBE(Duration.ofDays(400)),
        PREFERENCES(Duration.ofDays(90)),
        /** What is kept of the person: only by a letter that was asked for just now. */
        DATA(Duration.ofDays(1));

        private final Duration good;

        Purpose(Duration good) {
            this.good = good;
        }

        /** How long such a link is good. */
        public Duration good() {
            return good;
        }

        /** As it stands in the address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a link says.
     *
     * @param person the key of the person it was written to
     * @param detail the article to unsubscribe from, or the number of the letter that asks for a confirmation
     */
    public record Link(String person, String detail) {}

    private final SigningKey signingKey;
    private final MailSettings settings;
    private final Clock clock;
    private final String path;

    @Inject
    public MailLinks(
            SigningKey signingKey,
            MailSettings settings,
            Clock clock,
            @ConfigProperty(name = "mail.path", defaultValue = "/cms/mail") String path) {
        this.signingKey = signingKey;
        this.settings = settings;
        this.clock = clock;
        this.path = path;
    }

    /** The whole address of a page for this purpose. */
    public String address(Purpose purpose, Link link) {
        var subject = link.person() + "-" + link.detail();
        var end = clock.instant().plus(purpose.good);
        var token = signingKey.tokens().sign(purpose.word(), subject, end);
        return settings.page(path + "/" + purpose.word() + "/" + subject + "-" + token);
    }

    /** What a token says, if it is one of ours for this purpose and still good. */
    public Optional<Link> read(Purpose purpose, String token) {
        int dot = token.lastIndexOf('-');
        int dash = token.indexOf('-');
        if (dash < 0 || dot <= dash) {
            return Optional.empty();
        }
        var subject = token.substring(0, dot);
        if (subject.length() > 100
                || !signingKey.tokens().verify(purpose.word(), subject, token.substring(dot + 1), clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new Link(token.substring(0, dash), token.substring(dash + 1, dot)));
    }
}
