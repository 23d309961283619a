package org.rejoinder.sample.site.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads what the SMTP server caught (RFC 5322, MIME); a letter that cannot be read is shown as the text it is. */
final class LetterParser {

    private static final int PARTS_DEEP = 8;
    private static final Session SESSION = Session.getInstance(settings());

    private LetterParser() {}

    /** Headers may hold UTF-8 as it is (RFC 6532). */
    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("mail.mime.allowutf8", "true");
        return settings;
    }

    static Letter parse(int id, Instant caughtAt, String envelopeTo, byte[] raw) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
            var to = header(message, "To");
            var subject = message.getSubject();
            return new Letter(
                    id,
                    caughtAt,
                    header(message, "From"),
                    to.isEmpty() ? envelopeTo : to,
                    subject == null || subject.isBlank() ? "(no subject)" : subject,
                    part(message, "text/plain", PARTS_DEEP),
                    part(message, "text/html", PARTS_DEEP),
                    headers(message));
        } catch (MessagingException | IOException e) {
            var text = new String(raw, UTF_8);
            return new Letter(
                    id, caughtAt, "", envelopeTo, "(cannot be read: " + e.getMessage() + ")", text, null, List.of());
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        var value = message.getHeader(name, ", ");
        return value == null ? "" : decoded(value);
    }

    private static List<Letter.Header> headers(MimeMessage message) throws MessagingException {
        var headers = new ArrayList<Letter.Header>();
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.add(new Letter.Header(header.getName(), decoded(header.getValue())));
        }
        return headers;
    }

    private static String decoded(String value) {
        var unfolded = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException e) {
            return unfolded;
        }
    }

    /** The first part of this type, attachments aside. */
    private static @Nullable String part(Part part, String type, int deep) throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            return null;
        }
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : null;
        }
        if (deep > 0 && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                var found = part(child, type, deep - 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
