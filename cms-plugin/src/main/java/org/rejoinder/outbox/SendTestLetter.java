package org.rejoinder.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.Template.Values;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.repository.Ids;

/** Sends a letter that says nothing, to see whether letters arrive. */
@Dependent
public class SendTestLetter {

    private final PostLetter postLetter;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    public SendTestLetter(PostLetter postLetter, MailSettings settings, Clock clock) {
        this.postLetter = postLetter;
        this.settings = settings;
        this.clock = clock;
    }

    /** Gives the letter's id, under which the log tells what became of it. */
    public String send(EmailAddress recipient) {
        var letter = new Letter(
                Ids.random(),
                Kind.TEST,
                new Mailbox(recipient, ""),
                "",
                null,
                settings.templates().named("test").fill(new Values().with("site", settings.siteName())),
                new Threading(null, List.of()),
                new Cause("", null),
                clock.instant());
        postLetter.post(letter);
        return letter.id();
    }
}
