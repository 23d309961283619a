package org.rejoinder.moderation.rest;

import java.util.List;
import java.util.Map;
import org.rejoinder.comment.CommentRecord;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.http.PageStyle;
import org.rejoinder.mail.MailText;
import org.rejoinder.text.PlainText;

/** The page behind the link in a moderator's mail. Everything that a visitor wrote is shown as plain text. */
final class ModerationPage {

    private static final Map<CommentStatus, String> STANDS = Map.of(
            CommentStatus.HELD, "It is held: readers do not see it.",
            CommentStatus.APPROVED, "It is published.",
            CommentStatus.SPAM, "It was put to spam: readers do not see it.",
            CommentStatus.TRASH, "It is in the trash: readers do not see it.");

    private static final Map<CommentStatus, String> BUTTONS = Map.of(
            CommentStatus.HELD, button("approve", "Approve") + quiet("spam", "Spam") + quiet("trash", "Trash"),
            CommentStatus.APPROVED, quiet("hold", "Hold") + quiet("spam", "Spam") + quiet("trash", "Trash"),
            CommentStatus.SPAM, button("approve", "Not spam: approve"),
            CommentStatus.TRASH, button("approve", "Approve") + quiet("hold", "Take out of the trash"));

    private ModerationPage() {}

    /** The page, with a word on what was just done. */
    static String of(CommentRecord record, String article, String news, PageStyle style) {
        var comment = record.comment();
        var status = comment.status();
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><title>A comment</title>%s</head>
                <body><main><h1>A comment</h1>%s
                <p><strong>%s</strong> wrote, below “%s”:</p>
                <blockquote dir="auto">%s</blockquote>
                <p>%s</p>%s
                <form method="post"><input type="hidden" name="seen" value="%s">%s</form>
                <p><a href="../../desk/#/moderation/%s">See it at the desk</a>, with its history and what else came from the address</p>
                </main></body></html>
                """.formatted(
                        style.head(),
                        news.isEmpty() ? "" : "<p role=\"status\"><strong>" + escaped(news) + "</strong></p>",
                        escaped(comment.commenter().name()),
                        escaped(article),
                        MailText.escaped(PlainText.lines(comment.body())),
                        STANDS.getOrDefault(status, ""),
                        reasons(record.reasons()),
                        status.word(),
                        BUTTONS.getOrDefault(status, ""),
                        comment.id());
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

    /** One that is not to be pressed by mistake for the first. */
    private static String quiet(String action, String label) {
        return button(action, label).replace("<button", "<button class=\"quiet\"");
    }
}
