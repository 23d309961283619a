package org.rejoinder.correspondence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.Articles;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.Commenter;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.HowToAnswer;
import org.rejoinder.mail.Language;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.MailText;
import org.rejoinder.mail.MessageId;
import org.rejoinder.mail.Template.Values;
import org.rejoinder.outbox.Letter;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.repository.Ids;
import org.rejoinder.text.PlainText;

/**
 * Writes the letter that brings an answer: it quotes the question, is signed with the byline, and says why it came. Of what
 * the visitor wrote it shows the words only, no link and no markup.
 */
@Dependent
public class AnswerLetter {

    private static final Map<Language, String> PRIVATE = Map.of(
            Language.EN,
            "The answer was sent to you alone; it is not on the page.",
            Language.DE,
            "Die Antwort ging nur an Sie; auf der Seite steht sie nicht.");
    private static final Map<Language, String> PUBLISHED = Map.of(
            Language.EN,
            "The answer is also on the page, for everybody to read.",
            Language.DE,
            "Die Antwort steht auch auf der Seite, für alle zu lesen.");

    private final Articles articles;
    private final Authors authors;
    private final MailSettings settings;
    private final Clock clock;

    @Inject
    public AnswerLetter(Articles articles, Authors authors, MailSettings settings, Clock clock) {
        this.articles = articles;
        this.authors = authors;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Writes it.
     *
     * @param published whether the answer is on the page as well
     */
    Letter write(Correspondence correspondence, Comment comment, Commenter staff, Answer answer, boolean published) {
        var article = articles.published(comment.article());
        var question = PlainText.lines(
                correspondence.lastFollowUp().map(FollowUp::body).orElse(comment.body()));
        var words = settings.templates()
                .named("answer")
                .fill(new Values()
                        .with("name", correspondence.person().name())
                        .with("site", settings.siteName())
                        .with("article", article.map(PublishedArticle::title).orElse(settings.siteName()))
                        .with("question", MailText.quoted(question), MailText.escaped(question))
                        .with(
                                "answer",
                                PlainText.lines(answer.body()),
                                answer.body().value())
                        .with("where", where(published))
                        .with("byline", byline(staff))
                        .with(HowToAnswer.EXCHANGE, settings)
                        .with("link", link(article, comment)));
        return new Letter(
                Ids.random(),
                Kind.ANSWER,
                correspondence.person(),
                staff.name(),
                replyTo(correspondence, staff),
                words,
                threading(correspondence, comment),
                new Cause(comment.id(), correspondence.id()),
                clock.instant());
    }

    /** Nobody is to look on the page for what is not there, nor to take for private what is. */
    private String where(boolean published) {
        return (published ? PUBLISHED : PRIVATE)
                .getOrDefault(settings.templates().language(), "");
    }

    private String byline(Commenter staff) {
        return staff.author()
                .flatMap(authors::find)
                .flatMap(author -> Optional.ofNullable(author.byline()))
                .filter(byline -> !byline.isBlank())
                .map(byline -> byline.contains(staff.name()) ? byline : staff.name() + ", " + byline)
                .orElse(staff.name());
    }

    private String link(Optional<PublishedArticle> article, Comment comment) {
        var page = article.map(PublishedArticle::permalink).orElse("/");
        return settings.page(
                comment.number().map(number -> page + "#thought-" + number).orElse(page));
    }

    /** To the author of the article, while no mail comes in here. */
    private @Nullable EmailAddress replyTo(Correspondence correspondence, Commenter staff) {
        return correspondence
                .author()
                .flatMap(authors::address)
                .flatMap(EmailAddress::find)
                .or(() -> Optional.of(staff.email()).filter(address -> !address.equals(settings.from())))
                .orElse(null);
    }

    private Threading threading(Correspondence correspondence, Comment comment) {
        var references = new ArrayList<MessageId>();
        references.add(MessageId.ofArticle(comment.article(), settings.domain()));
        references.add(MessageId.ofComment(comment.id(), settings.domain()));
        correspondence.answers().stream()
                .flatMap(earlier -> earlier.letter().stream())
                .map(letter -> MessageId.ofLetter(letter, settings.domain()))
                .forEach(references::add);
        correspondence.lastFollowUp().flatMap(FollowUp::messageId).ifPresent(references::add);
        return new Threading(references.get(references.size() - 1), references);
    }
}
