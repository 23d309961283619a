package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.Comment;
import org.rejoinder.mail.HowToAnswer;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.MailText;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.MessageId;
import org.rejoinder.mail.Template.Values;
import org.rejoinder.notification.Audience.Listener;
import org.rejoinder.outbox.Letter;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.MailingList;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.repository.Ids;
import org.rejoinder.subscription.MailLinks;
import org.rejoinder.subscription.MailLinks.Link;
import org.rejoinder.subscription.MailLinks.Purpose;
import org.rejoinder.subscription.Person;
import org.rejoinder.text.Excerpt;
import org.rejoinder.text.PlainText;

/**
 * Writes to a subscriber what was said. Of a visitor's text it shows the words only, without any link or markup; the rest is on
 * the page. It says why it came and how to end it, and watches nobody.
 */
@Dependent
class SubscriptionLetter {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_IN_DIGEST = 300;

    private final MailLinks links;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    SubscriptionLetter(MailLinks links, MailSettings settings, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a digest tells: the comments that are shown, and how many there are. */
    record Collection(List<Comment> comments, long count, long replies) {}

    Letter write(Listener listener, Comment comment, PublishedArticle article) {
        var text = shown(comment, LONGEST);
        var values = common(listener.person(), article)
                .with("name", comment.commenter().name())
                .with("comment", MailText.quoted(text), MailText.escaped(text))
                .with("link", link(comment, article))
                .with(HowToAnswer.COMMENT, settings);
        var words = settings.templates()
                .named(listener.answered() ? "reply" : "comment")
                .fill(values);
        var id = MessageId.ofArticle(article.id(), settings.domain());
        var own = MessageId.ofComment(comment.id(), settings.domain());
        var threading = comment.parent()
                .map(parent -> MessageId.ofComment(parent, settings.domain()))
                .map(parent -> new Threading(parent, List.of(id, parent, own)))
                .orElseGet(() -> new Threading(id, List.of(id, own)));
        return new Letter(
                        Ids.random(),
                        Kind.SUBSCRIPTION,
                        new Mailbox(listener.person().address(), ""),
                        comment.commenter().name(),
                        null,
                        words,
                        threading,
                        new Cause(comment.id(), null),
                        clock.instant())
                .of(list(listener.person(), article));
    }

    Letter write(Person person, Collection digest, PublishedArticle article) {
        var text = new StringBuilder();
        var html = new StringBuilder();
        for (var comment : digest.comments()) {
            var said = shown(comment, LONGEST_IN_DIGEST);
            var name = comment.commenter().name();
            var link = link(comment, article);
            text.append(name)
                    .append(":\n")
                    .append(MailText.quoted(said))
                    .append('\n')
                    .append(link)
                    .append("\n\n");
            html.append("<p><a href=\"").append(MailText.escaped(link)).append("\">");
            html.append(MailText.escaped(name)).append("</a>:</p>\n<blockquote>");
            html.append(MailText.escaped(said)).append("</blockquote>\n");
        }
        var words = settings.templates()
                .named("digest")
                .fill(common(person, article)
                        .with("count", Long.toString(digest.count()))
                        .with("replies", Long.toString(digest.replies()))
                        .with("comments", text.toString().strip(), html.toString())
                        .with("link", settings.page(article.permalink())));
        var id = MessageId.ofArticle(article.id(), settings.domain());
        return new Letter(
                        Ids.random(),
                        Kind.DIGEST,
                        new Mailbox(person.address(), ""),
                        "",
                        null,
                        words,
                        new Threading(id, List.of(id)),
                        Cause.of(digest.comments().stream().map(Comment::id).toList()),
                        clock.instant())
                .of(list(person, article));
    }

    private Values common(Person person, PublishedArticle article) {
        return new Values()
                .with("site", settings.siteName())
                .with("article", article.title())
                .with("unsubscribe", unsubscribe(person, article))
                .with("preferences", links.address(Purpose.PREFERENCES, new Link(person.key(), "all")));
    }

    private MailingList list(Person person, PublishedArticle article) {
        return new MailingList("article." + article.id() + "." + settings.domain(), unsubscribe(person, article));
    }

    private String unsubscribe(Person person, PublishedArticle article) {
        return links.address(Purpose.UNSUBSCRIBE, new Link(person.key(), article.id()));
    }

    private String link(Comment comment, PublishedArticle article) {
        var page = article.permalink();
        return settings.page(
                comment.number().map(number -> page + "#thought-" + number).orElse(page));
    }

    private static String shown(Comment comment, int longest) {
        var text = longest == LONGEST ? PlainText.words(comment.body()) : PlainText.line(comment.body());
        return Excerpt.shorten(text, longest);
    }
}
