package org.rejoinder.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.Template.Values;
import org.rejoinder.outbox.Letter;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.outbox.PostLetter;
import org.rejoinder.repository.Ids;
import org.rejoinder.subscription.MailLinks.Link;
import org.rejoinder.subscription.MailLinks.Purpose;

/**
 * Sends a person the link to their data, once an hour at most. The other links stand in letters that people pass on; what they
 * open must not be what only the person may see.
 */
@Dependent
public class SendOwnData {

    private static final Duration AT_MOST_EVERY = Duration.ofHours(1);

    private final People people;
    private final MailLinks links;
    private final PostLetter postLetter;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    public SendOwnData(People people, MailLinks links, PostLetter postLetter, MailSettings settings, Clock clock) {
        this.people = people;
        this.links = links;
        this.postLetter = postLetter;
        this.settings = settings;
        this.clock = clock;
    }

    public void send(String key) {
        var now = clock.instant();
        people.find(key)
                .filter(person -> people.dataSent(key, now, AT_MOST_EVERY))
                .ifPresent(person -> postLetter.post(letter(person)));
    }

    private Letter letter(Person person) {
        var words = settings.templates()
                .named("own-data")
                .fill(new Values()
                        .with("site", settings.siteName())
                        .with("link", links.address(Purpose.DATA, new Link(person.key(), "all"))));
        return new Letter(
                Ids.random(),
                Kind.OWN_DATA,
                new Mailbox(person.address(), ""),
                "",
                null,
                words,
                new Threading(null, List.of()),
                new Cause("", null),
                clock.instant());
    }
}
