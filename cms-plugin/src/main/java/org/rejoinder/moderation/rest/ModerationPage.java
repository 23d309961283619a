package org.rejoinder.moderation.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.rejoinder.comment.CommentRecord;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.mail.MailText;
import org.rejoinder.text.PlainText;

/** The page behind the link in a moderator's mail. Everything that a visitor wrote is shown as plain text. */
final class ModerationPage {

    private static final String STYLE =
            "body{font:1.1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}"
                    + "pre{white-space:pre-wrap;overflow-wrap:anywhere;border-left:.25rem solid #bbb;padding-left:1rem;font:inherit}"
                    + "button{font:inherit;padding:.6rem 1.2rem;margin:.2rem}";

    /** Nothing is loaded, nothing runs, and nobody shows it in a frame (CSP 3). */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
                    .formatted(digest(STYLE));

    private static final Map<CommentStatus, String> STANDS = Map.of(
            CommentStatus.HELD, "It is held: readers do not see it.",
            CommentStatus.APPROVED, "It is published.",
            CommentStatus.SPAM, "It was put to spam: readers do not see it.",
            CommentStatus.TRASH, "It is in the trash: readers do not see it.");

    private static final Map<CommentStatus, String> BUTTONS = Map.of(
            CommentStatus.HELD, button("approve", "Approve") + button("spam", "Spam") + button("trash", "Trash"),
            CommentStatus.APPROVED, button("hold", "Hold") + button("spam", "Spam") + button("trash", "Trash"),
            CommentStatus.SPAM, button("approve", "Not spam: approve"),
            CommentStatus.TRASH, button("approve", "Approve") + button("hold", "Take out of the trash"));

    private ModerationPage() {}

    /** The page, with a word on what was just done. */
    static String of(CommentRecord record, String article, String news) {
        var comment = record.comment();
        var status = comment.status();
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="robots" content="noindex"><title>A comment</title><style>%s</style></head>
                <body><h1>A comment</h1>%s
                <p><strong>%s</strong> wrote, below “%s”:</p>
                <pre>%s</pre>
                <p>%s</p>%s
                <form method="post"><input type="hidden" name="seen" value="%s">%s</form>
                </body></html>
                """.formatted(
                        STYLE,
                        news.isEmpty() ? "" : "<p role=\"status\"><strong>" + escaped(news) + "</strong></p>",
                        escaped(comment.commenter().name()),
                        escaped(article),
                        escaped(PlainText.lines(comment.body())),
                        STANDS.getOrDefault(status, ""),
                        reasons(record.reasons()),
                        status.word(),
                        BUTTONS.getOrDefault(status, ""));
    }

    private static String reasons(List<String> reasons) {
        if (reasons.isEmpty()) {
            return "";
        }
        var list = new StringBuilder("<p>Why it was held:</p><ul>");
        reasons.forEach(reason -> list.append("<li>").append(escaped(reason)).append("</li>"));
        return list.append("</ul>").toString();
    }

    private static String escaped(String text) {
        return MailText.escaped(text).replace("<br>\n", "\n");
    }

    private static String button(String action, String label) {
        return "<button name=\"action\" value=\"%s\">%s</button>".formatted(action, label);
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
