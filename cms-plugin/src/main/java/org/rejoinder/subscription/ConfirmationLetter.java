package org.rejoinder.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.comment.Comment;
import org.rejoinder.mail.HowToAnswer;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.MessageId;
import org.rejoinder.mail.Template.Values;
import org.rejoinder.outbox.Letter;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.repository.Ids;
import org.rejoinder.subscription.MailLinks.Link;
import org.rejoinder.subscription.MailLinks.Purpose;

/**
 * Asks whether an address belongs to who wrote it into a form. It may reach a stranger, so nothing in it is the visitor's: no
 * name, no text.
 */
@Dependent
public class ConfirmationLetter {

    private final Articles articles;
    private final MailLinks links;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    public ConfirmationLetter(Articles articles, MailLinks links, MailSettings settings, Clock clock) {
        this.articles = articles;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    Letter write(Person person, long round, Comment comment) {
        var article = articles.published(comment.article());
        var page = article.map(PublishedArticle::permalink).orElse("/");
        var words = settings.templates()
                .named("confirm")
                .fill(new Values()
                        .with("site", settings.siteName())
                        .with("article", article.map(PublishedArticle::title).orElse(settings.siteName()))
                        .with(
                                "comment",
                                settings.page(comment.number()
                                        .map(number -> page + "#thought-" + number)
                                        .orElse(page)))
                        .with(HowToAnswer.CONFIRM, settings)
                        .with("link", links.address(Purpose.CONFIRM, new Link(person.key(), Long.toString(round)))));
        return new Letter(
                Ids.random(),
                Kind.CONFIRMATION,
                new Mailbox(person.address(), ""),
                "",
                null,
                words,
                new Threading(null, List.of(MessageId.ofArticle(comment.article(), settings.domain()))),
                new Cause(comment.id(), null),
                clock.instant());
    }
}
