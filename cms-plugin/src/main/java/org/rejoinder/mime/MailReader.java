package org.rejoinder.mime;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.mail.EmailAddress;

/**
 * Reads a mail as it came. Memory does not grow with the mail: attachments are passed over, and of the rest only so much is
 * kept as a person would write. However broken, it is read as far as it goes.
 */
public final class MailReader {

    /** What of a mail is looked at; what lies behind is as if it had not come. */
    public static final long MAX_BYTES = 25L * 1024 * 1024;

    private static final int MAX_RECIPIENTS = 100;
    private static final int MAX_REFERENCES = 100;
    private static final int MAX_RESULTS = 20;
    private static final int LONGEST_SUBJECT = 1000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,500}>");

    private static final String[] OF_MAILS = {
        "from",
        "to",
        "cc",
        "subject",
        "date",
        "message-id",
        "received",
        "return-path",
        "delivered-to",
        "reply-to",
        "sender",
        "mime-version",
        "content-type",
        "in-reply-to"
    };

    private final Headers header;
    private final MailBodies bodies;
    private final List<Line> lines;
    private final Addresses senders;
    private final @Nullable EmailAddress from;

    private MailReader(MailWalk walk) {
        header = walk.top();
        bodies = walk.bodies();
        lines = lines(walk);
        senders = Addresses.of(String.join(",", header.all("from")));
        boolean one = header.all("from").size() == 1
                && senders.isPlain()
                && senders.found().size() == 1;
        from = one ? EmailAddress.find(senders.found().get(0).address()).orElse(null) : null;
    }

    /**
     * Reads the mail; the caller closes the stream.
     *
     * @throws NotAMail if there is no header at all
     * @throws IOException if the stream cannot be read
     */
    public static ReceivedMail read(InputStream raw) throws IOException {
        var walk = MailWalk.through(new HeaderFence(raw, MAX_BYTES));
        if (!walk.top().has(OF_MAILS)) {
            throw new NotAMail();
        }
        return new MailReader(walk).mail();
    }

    private ReceivedMail mail() {
        var subject = words(header.first("subject").orElse(""), LONGEST_SUBJECT);
        var reports = DeliveryStatus.reports(bodies.deliveryStatuses());
        var sender = senders.found().isEmpty() ? "" : senders.found().get(0).address();
        var automatic =
                Machines.why(header, sender, subject, !bodies.deliveryStatuses().isEmpty());
        return new ReceivedMail(
                header.first("message-id").flatMap(MailReader::id).orElse(null),
                from,
                senderName(),
                returnPath(),
                recipients(),
                subject,
                header.first("date").flatMap(MailDate::find).orElse(null),
                header.first("in-reply-to").flatMap(MailReader::id).orElse(null),
                ids(String.join(" ", header.all("references"))),
                QuoteStripper.shown(lines),
                QuoteStripper.strip(lines),
                bodies.dropped(),
                automatic,
                reports,
                automatic == Automatic.BOUNCE ? returnedMessageId() : null,
                header.all("authentication-results").stream().limit(MAX_RESULTS).toList());
    }

    private static List<Line> lines(MailWalk walk) {
        var lines = new ArrayList<Line>();
        int left = MailBodies.MAX_TEXT;
        for (var text : walk.texts()) {
            lines.addAll(text.cut(left).lines());
            lines.add(Line.of("", 0));
            left -= Math.min(left, text.content().length());
        }
        if (lines.stream().allMatch(Line::isBlank)) {
            lines.addAll(Line.of(walk.bodies().preamble()));
        }
        return lines;
    }

    private String senderName() {
        return senders.found().isEmpty()
                ? ""
                : words(Parameters.unquoted(senders.found().get(0).words()), LONGEST_NAME);
    }

    private @Nullable String returnPath() {
        return header.first("return-path")
                .map(path -> path.replaceAll("[<>\\s]", ""))
                .orElse(null);
    }

    private List<EmailAddress> recipients() {
        return header.all("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to").stream()
                .flatMap(field -> Addresses.of(field).all().stream())
                .distinct()
                .limit(MAX_RECIPIENTS)
                .toList();
    }

    /** Of the header that came back with the bounce or, in the older kinds, of one repeated in its text. */
    private @Nullable String returnedMessageId() {
        var attached = DeliveryStatus.groups(bodies.returned()).stream()
                .findFirst()
                .flatMap(returned -> returned.first("message-id"))
                .flatMap(MailReader::id);
        return attached.or(() -> lines.stream()
                        .map(line -> line.text().strip())
                        .filter(text -> text.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                        .findFirst()
                        .flatMap(MailReader::id))
                .orElse(null);
    }

    private static String words(String encoded, int longest) {
        var text = EncodedWords.decode(encoded);
        return PlainLines.clean(text.substring(0, Math.min(text.length(), longest)))
                .replace('\n', ' ')
                .strip();
    }

    private static Optional<String> id(String field) {
        return ids(field).stream().findFirst();
    }

    private static List<String> ids(String field) {
        return MESSAGE_ID
                .matcher(field)
                .results()
                .map(MatchResult::group)
                .limit(MAX_REFERENCES)
                .toList();
    }
}
