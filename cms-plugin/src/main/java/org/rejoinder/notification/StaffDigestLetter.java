package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.mail.Language;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.MailText;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.Template.Values;
import org.rejoinder.moderation.ModerationLinks;
import org.rejoinder.outbox.Letter;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.repository.Ids;
import org.rejoinder.text.Excerpt;
import org.rejoinder.text.PlainText;

/** Writes to one of the staff of many comments at once: the beginning of each, and where to decide about what is held. */
@Dependent
class StaffDigestLetter {

    private static final int LONGEST = 300;
    private static final Map<Language, String> HELD = Map.of(Language.EN, "held", Language.DE, "angehalten");
    private static final Map<Language, String> DECIDE =
            Map.of(Language.EN, "Decide about it", Language.DE, "Entscheiden");

    private final MailSettings settings;
    private final ModerationLinks links;
    private final Clock clock;

    @Inject
    StaffDigestLetter(MailSettings settings, ModerationLinks links, Clock clock) {
        this.settings = settings;
        this.links = links;
        this.clock = clock;
    }

    /** A comment that a person is told of. */
    record Item(Comment comment, PublishedArticle article, Mailbox to) {

        boolean isHeld() {
            return comment.status() == CommentStatus.HELD;
        }

        String page(MailSettings settings) {
            var page = article.permalink();
            return settings.page(
                    comment.number().map(number -> page + "#thought-" + number).orElse(page));
        }
    }

    /** Of so many comments, the last of which are shown. */
    Letter write(Mailbox person, List<Item> items, long count) {
        var text = new StringBuilder();
        var html = new StringBuilder();
        items.forEach(item -> add(item, text, html));
        var words = settings.templates()
                .named("staff-digest")
                .fill(new Values()
                        .with("site", settings.siteName())
                        .with("count", Long.toString(count))
                        .with("shown", Integer.toString(items.size()))
                        .with("comments", text.toString().strip(), html.toString())
                        .with("desk", links.desk("/moderation")));
        return new Letter(
                Ids.random(),
                Kind.DIGEST,
                person,
                "",
                null,
                words,
                new Threading(null, List.of()),
                Cause.of(items.stream().map(item -> item.comment().id()).toList()),
                clock.instant());
    }

    private void add(Item item, StringBuilder text, StringBuilder html) {
        var comment = item.comment();
        var name = comment.commenter().name();
        var title = item.article().title();
        var said = Excerpt.shorten(PlainText.line(comment.body()), LONGEST);
        var held = item.isHeld() ? " (" + in(HELD) + ")" : "";
        var page = item.page(settings);
        text.append(name).append(", \"").append(title).append('"').append(held).append(":\n");
        text.append(MailText.quoted(said)).append('\n').append(page).append('\n');
        html.append("<p>").append(MailText.escaped(name)).append(", <a href=\"").append(MailText.escaped(page));
        html.append("\">")
                .append(MailText.escaped(title))
                .append("</a>")
                .append(held)
                .append(":</p>\n<blockquote>");
        html.append(MailText.escaped(said)).append("</blockquote>\n");
        if (item.isHeld()) {
            var decide = links.link(comment.id());
            text.append(in(DECIDE)).append(": ").append(decide).append('\n');
            html.append("<p><a href=\"").append(MailText.escaped(decide));
            html.append("\">").append(in(DECIDE)).append("</a></p>\n");
        }
        text.append('\n');
    }

    private String in(Map<Language, String> words) {
        return words.getOrDefault(settings.templates().language(), "");
    }
}
