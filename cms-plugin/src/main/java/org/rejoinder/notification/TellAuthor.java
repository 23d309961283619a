package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.author.Authors;
import org.rejoinder.correspondence.AskedAgain;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.HowToAnswer;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.MailText;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.MessageId;
import org.rejoinder.mail.Template.Values;
import org.rejoinder.moderation.ModerationLinks;
import org.rejoinder.outbox.Letter;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.outbox.PostLetter;
import org.rejoinder.repository.Ids;
import org.rejoinder.text.PlainText;

/** Tells the author what a person has answered to an answer; without an author's address it waits in the queue. */
@Dependent
class TellAuthor {

    private final Articles articles;
    private final Authors authors;
    private final MailSettings settings;
    private final ModerationLinks links;
    private final PostLetter postLetter;
    private final Clock clock;

    @Inject
    TellAuthor(
            Articles articles,
            Authors authors,
            MailSettings settings,
            ModerationLinks links,
            PostLetter postLetter,
            Clock clock) {
        this.articles = articles;
        this.authors = authors;
        this.settings = settings;
        this.links = links;
        this.postLetter = postLetter;
        this.clock = clock;
    }

    void on(@Observes AskedAgain event) {
        event.correspondence()
                .author()
                .flatMap(authors::account)
                .flatMap(account -> Optional.ofNullable(account.email())
                        .flatMap(EmailAddress::find)
                        .map(address -> new Mailbox(address, account.author().name())))
                .ifPresent(author -> postLetter.post(letter(author, event)));
    }

    private Letter letter(Mailbox author, AskedAgain event) {
        var comment = event.comment();
        var article = articles.published(comment.article());
        var text = PlainText.lines(event.followUp().body());
        var page = article.map(PublishedArticle::permalink).orElse("/");
        var words = settings.templates()
                .named("question")
                .fill(new Values()
                        .with("name", event.correspondence().person().name())
                        .with("site", settings.siteName())
                        .with("article", article.map(PublishedArticle::title).orElse(settings.siteName()))
                        .with("question", MailText.quoted(text), MailText.escaped(text))
                        .with(
                                "link",
                                settings.page(comment.number()
                                        .map(number -> page + "#thought-" + number)
                                        .orElse(page)))
                        .with(
                                "desk",
                                links.desk("/correspondence/"
                                        + event.correspondence().id()))
                        .with(HowToAnswer.ASKED, settings));
        var own = MessageId.ofComment(comment.id(), settings.domain());
        return new Letter(
                Ids.random(),
                Kind.QUESTION,
                author,
                "",
                null,
                words,
                new Threading(own, List.of(MessageId.ofArticle(comment.article(), settings.domain()), own)),
                new Cause(comment.id(), event.correspondence().id()),
                clock.instant());
    }
}
