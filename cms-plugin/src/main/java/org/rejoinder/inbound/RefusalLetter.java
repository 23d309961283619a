package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.inbound.Refused.Reason;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.MessageId;
import org.rejoinder.mail.Template.Values;
import org.rejoinder.mime.ReceivedMail;
import org.rejoinder.outbox.Letter;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.outbox.PostLetter;
import org.rejoinder.repository.Ids;

/**
 * Tells the sender why a mail was not taken, once a day at most whatever comes; nothing of the mail and nothing of what is here
 * stands in it, since the sender may be somebody else than the mail says (RFC 3834 §2).
 */
@Dependent
public class RefusalLetter {

    static final Duration AT_MOST_EVERY = Duration.ofDays(1);

    private final IncomingMails mails;
    private final PostLetter postLetter;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    public RefusalLetter(IncomingMails mails, PostLetter postLetter, MailSettings settings, Clock clock) {
        this.mails = mails;
        this.postLetter = postLetter;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whose mail it is by the envelope, where that is known: whoever is named in a forged From hears nothing (RFC 3834 §4). */
    private static @Nullable EmailAddress sender(ReceivedMail mail) {
        var returnPath = mail.returnPath();
        return returnPath == null ? mail.from() : EmailAddress.find(returnPath).orElse(null);
    }

    void post(ReceivedMail mail, Reason reason) {
        var sender = sender(mail);
        var now = clock.instant();
        if (sender == null || !mails.mayHear(sender, now.minus(AT_MOST_EVERY), now)) {
            return;
        }
        var words = settings.templates()
                .named("refusal")
                .fill(new Values()
                        .with("site", settings.siteName())
                        .with("reason", reason.sentence(settings.templates().language())));
        var answered = Optional.ofNullable(mail.messageId()).flatMap(MessageId::find);
        postLetter.post(new Letter(
                Ids.random(),
                Kind.REFUSAL,
                new Mailbox(sender, ""),
                "",
                null,
                words,
                new Threading(answered.orElse(null), answered.stream().toList()),
                new Cause("", null),
                now));
    }
}
