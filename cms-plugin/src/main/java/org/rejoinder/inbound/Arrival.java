package org.rejoinder.inbound;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mime.ReceivedMail;

/**
 * A mail that has come in, as far as it is kept.
 *
 * @param key what makes a second copy known as one: the Message-ID or, without one, all its bytes; hashed
 * @param sender empty if it does not say
 * @param head the mail as it came, or the beginning of it, a character for each byte
 */
record Arrival(String key, Optional<EmailAddress> sender, String subject, List<String> attachments, String head) {

    private static final int MOST_KEPT = 1024 * 1024;

    static Arrival of(ReceivedMail mail, RawMail raw) throws IOException {
        return new Arrival(
                key(mail, raw),
                Optional.ofNullable(mail.from()),
                mail.subject(),
                mail.droppedAttachments(),
                raw.head(MOST_KEPT));
    }

    /** Of a mail that could not be read. */
    static Arrival unread(RawMail raw) throws IOException {
        return new Arrival(raw.digest(), Optional.empty(), "", List.of(), raw.head(MOST_KEPT));
    }

    private static String key(ReceivedMail mail, RawMail raw) {
        var id = mail.messageId();
        return id == null ? raw.digest() : Hash.of("message " + id);
    }
}
