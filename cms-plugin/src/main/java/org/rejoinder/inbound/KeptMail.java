package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.function.Predicate;
import org.rejoinder.inbound.IncomingMails.Kept;
import org.rejoinder.repository.Attachment;
import org.rejoinder.repository.Reads;

/** The mails that are still kept as they came, and what can be done with one that is held. */
@Dependent
public class KeptMail {

    private final IncomingMails mails;
    private final ReceiveMail receiveMail;
    private final Reads reads;

    @Inject
    public KeptMail(IncomingMails mails, ReceiveMail receiveMail, Reads reads) {
        this.mails = mails;
        this.receiveMail = receiveMail;
        this.reads = reads;
    }

    /** A mail as it came, or the beginning of it. */
    public byte[] raw(String id) {
        return reads.everything(() -> {
            var node = mails.raw(id).orElseThrow(UnknownMail::new);
            var bytes = new ByteArrayOutputStream();
            try {
                Attachment.copy(node, 0, Attachment.length(node), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        });
    }

    /** The id of the newest mail that was published as this comment. */
    public String publishedAs(String comment) {
        return newest(
                comment,
                kept -> kept.received().comment().filter(comment::equals).isPresent());
    }

    /** The id of the newest mail of the exchange about this comment. */
    public String ofExchange(String comment) {
        return newest(
                comment,
                kept -> kept.received().correspondence().filter(comment::equals).isPresent());
    }

    private String newest(String comment, Predicate<Kept> fits) {
        return reads.everything(() -> mails.of(comment).stream()
                .flatMap(id -> mails.find(id).stream())
                .filter(fits)
                .filter(kept -> mails.raw(kept.id()).isPresent())
                .max(Comparator.comparing(Kept::at))
                .map(Kept::id)
                .orElseThrow(UnknownMail::new));
    }

    /** Takes a mail that was held, as somebody of the staff has decided. */
    public Received accept(String id) {
        var held = reads.everything(() -> mails.find(id))
                .filter(kept -> kept.received().fate() == Fate.HELD)
                .orElseThrow(UnknownMail::new);
        if (held.received().comment().isPresent()) {
            throw new UnknownMail(); // it waits among the comments
        }
        try (var raw = RawMail.of(new ByteArrayInputStream(raw(id)))) {
            return receiveMail.release(id, raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
