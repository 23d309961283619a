package org.rejoinder.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.MailText;
import org.rejoinder.mail.MessageId;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.SealedAddresses.Purpose;

/** A letter as mail (RFC 5322, 2045, 3834). It comes from the site, never from the address of a person (RFC 7489). */
final class LetterMessage extends MimeMessage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>%s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 40em; margin: 1em; overflow-wrap: anywhere; }
            blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #8a8a8a; }
            </style></head>
            <body>
            %s</body>
            </html>
            """;

    private final Letter letter;

    private LetterMessage(Session session, Letter letter) {
        super(session);
        this.letter = letter;
    }

    static LetterMessage of(Letter letter, MailSettings settings, SealedAddresses sealed, Session session)
            throws MessagingException {
        var message = new LetterMessage(session, letter);
        message.setFrom(address(settings.from(), from(letter, settings)));
        message.setRecipient(
                RecipientType.TO, address(letter.to().address(), letter.to().name()));
        var replyTo = letter.kind().isAnswerable()
                ? sealed.of(Purpose.REPLY, letter.id()).orElse(letter.replyTo())
                : letter.replyTo();
        if (replyTo != null) {
            var name = letter.sender().isEmpty() && sealed.areOpen() ? settings.siteName() : letter.sender();
            message.setReplyTo(new InternetAddress[] {address(replyTo, name)});
        }
        message.setSubject(letter.words().subject(), UTF_8.name());
        message.setSentDate(Date.from(letter.createdAt()));
        message.setHeader("Message-ID", id(letter, settings).value());
        message.thread(letter.threading());
        if (letter.kind().isAutomatic()) {
            message.setHeader("Auto-Submitted", letter.kind() == Kind.REFUSAL ? "auto-replied" : "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
        message.list(letter.list(), sealed.of(Purpose.UNSUBSCRIBE, letter.id()));
        var parts = new Alternatives(letter.id());
        parts.addBodyPart(part(letter.words().text(), "plain"));
        parts.addBodyPart(part(page(letter, settings), "html"));
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    /** With a boundary of its own instead of a new one each time: a repeat is the same to the byte. */
    private static final class Alternatives extends MimeMultipart {

        Alternatives(String letter) {
            super("alternative");
            contentType = "multipart/alternative; boundary=\"=_" + letter + "\"";
        }
    }

    static MessageId id(Letter letter, MailSettings settings) {
        return MessageId.ofLetter(letter.id(), settings.domain());
    }

    /** Who hears when it cannot be delivered: we do, if mail comes in here; of a refusal nobody (RFC 3834 §3.3). */
    static String envelopeSender(Letter letter, MailSettings settings, SealedAddresses sealed) {
        if (letter.kind() == Kind.REFUSAL) {
            return "<>";
        }
        return sealed.of(Purpose.BOUNCE, letter.id()).orElse(settings.from()).text();
    }

    private static String from(Letter letter, MailSettings settings) {
        return letter.sender().isEmpty() ? settings.siteName() : letter.sender() + " via " + settings.siteName();
    }

    private static InternetAddress address(EmailAddress address, String name) throws MessagingException {
        try {
            return name.isEmpty()
                    ? new InternetAddress(address.text(), true)
                    : new InternetAddress(address.text(), name, UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("this Java has no UTF-8", e);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** The HTML as a document that says its language, and goes with light and dark. A template may be one itself. */
    private static String page(Letter letter, MailSettings settings) {
        var html = letter.words().html();
        return html.stripLeading().startsWith("<!")
                ? html
                : PAGE.formatted(
                        settings.templates().language().tag(),
                        MailText.escaped(letter.words().subject()),
                        html);
    }

    private void thread(Letter.Threading thread) throws MessagingException {
        var inReplyTo = thread.inReplyTo();
        if (inReplyTo != null) {
            setHeader("In-Reply-To", inReplyTo.value());
        }
        if (!thread.references().isEmpty()) {
            var references = thread.references().stream().map(MessageId::value).collect(Collectors.joining("\r\n "));
            setHeader("References", references);
        }
    }

    /** What a subscriber's mail client needs to sort the letter, and to offer the end of it (RFC 2919, 2369, 8058). */
    private void list(Letter.@Nullable MailingList list, Optional<EmailAddress> end) throws MessagingException {
        if (list != null) {
            setHeader("List-Id", "<" + list.id() + ">");
            setHeader(
                    "List-Unsubscribe",
                    "<" + list.unsubscribe() + ">"
                            + end.map(address -> ",\r\n <mailto:" + address.text() + ">")
                                    .orElse(""));
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            setHeader("Precedence", "bulk");
        }
    }

    /** Keeps the id that the letter has had from the beginning. */
    @Override
    protected void updateMessageID() throws MessagingException {
        if (getHeader("Message-ID", null) == null) {
            throw new MessagingException("letter " + letter.id() + " has no id");
        }
    }
}
