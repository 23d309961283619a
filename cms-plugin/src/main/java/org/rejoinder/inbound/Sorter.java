package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.inbound.Refused.Reason;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mime.Authentication;
import org.rejoinder.mime.ReceivedMail;
import org.rejoinder.outbox.Letter;
import org.rejoinder.outbox.MailLog;
import org.rejoinder.outbox.SealedAddresses;
import org.rejoinder.outbox.SealedAddresses.Purpose;
import org.rejoinder.outbox.SealedAddresses.Sealed;
import org.rejoinder.repository.Reads;
import org.rejoinder.settings.Settings;

/** Finds out what a mail is and may: only the address that it came to gives a right, and only to whom the letter went. */
@Dependent
public class Sorter {

    private final SealedAddresses sealedAddresses;
    private final MailLog letters;
    private final Returns returns;
    private final Replies replies;
    private final MailIn mailIn;
    private final MailSettings site;
    private final Settings settings;
    private final Reads reads;
    private final Clock clock;

    @Inject
    public Sorter(
            SealedAddresses sealedAddresses,
            MailLog letters,
            Returns returns,
            Replies replies,
            MailIn mailIn,
            MailSettings site,
            Settings settings,
            Reads reads,
            Clock clock) {
        this.sealedAddresses = sealedAddresses;
        this.letters = letters;
        this.returns = returns;
        this.replies = replies;
        this.mailIn = mailIn;
        this.site = site;
        this.settings = settings;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * What is to be done.
     *
     * @param believed whether somebody of the staff says that it comes from whom it says
     * @throws Refused if a person is to hear that nothing is
     */
    Deed deed(ReceivedMail mail, boolean believed) {
        var ours = mail.recipients().stream()
                .flatMap(address -> sealedAddresses.open(address).stream())
                .toList();
        var bounce = first(ours, Purpose.BOUNCE);
        if (bounce.isPresent()) {
            return returns.bounce(mail, bounce.get().letter());
        }
        var end = first(ours, Purpose.UNSUBSCRIBE);
        if (end.isPresent()) {
            return returns.unsubscribe(end.get().letter());
        }
        var machine = machine(mail);
        if (machine.isPresent()) {
            return () -> Received.ignored(machine.get());
        }
        var reply = first(ours, Purpose.REPLY);
        if (reply.isEmpty()) {
            return () -> Received.ignored("no-reply-address");
        }
        return reply(mail, reply.get().letter(), !believed && isForged(mail));
    }

    private static Optional<Sealed> first(List<Sealed> ours, Purpose purpose) {
        var fitting =
                ours.stream().filter(address -> address.purpose() == purpose).toList();
        return fitting.stream()
                .filter(address -> address.letter().isPresent())
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** Why nobody is to hear of it, if a machine sent it or it is our own. */
    private Optional<String> machine(ReceivedMail mail) {
        var automatic = mail.automatic();
        if (automatic != null) {
            return Optional.of(automatic.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        var from = mail.from();
        if (from == null) {
            return Optional.of("no-sender");
        }
        boolean own =
                from.folded().equals(site.from().folded()) || from.domain().equals(site.replyDomain());
        return own ? Optional.of("own") : Optional.empty();
    }

    private boolean isForged(ReceivedMail mail) {
        return !mailIn.authservId().isEmpty() && mail.authentication(mailIn.authservId()) == Authentication.FAILED;
    }

    private Deed reply(ReceivedMail mail, Optional<String> id, boolean forged) {
        var letter =
                id.flatMap(its -> reads.everything(() -> letters.find(its))).map(MailLog.Entry::letter);
        var refusal = letter.isEmpty() ? Optional.of(Reason.UNKNOWN_ADDRESS) : objection(mail, letter.get());
        if (refusal.isPresent()) {
            if (forged) {
                return () -> Received.ignored("authentication failed");
            }
            throw new Refused(refusal.get());
        }
        return replies.deed(mail, letter.orElseThrow(), forged);
    }

    private Optional<Reason> objection(ReceivedMail mail, Letter letter) {
        var sender = Optional.ofNullable(mail.from()).map(EmailAddress::folded);
        if (!sender.equals(Optional.of(letter.to().address().folded()))) {
            return Optional.of(Reason.OTHER_SENDER);
        }
        boolean late = letter.createdAt().plus(settings.inbound().replies()).isBefore(clock.instant());
        return late ? Optional.of(Reason.EXPIRED) : Optional.empty();
    }
}
