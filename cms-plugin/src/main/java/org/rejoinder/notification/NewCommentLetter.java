package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.rejoinder.comment.Comment;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.mail.HowToAnswer;
import org.rejoinder.mail.Language;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.MailText;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.MessageId;
import org.rejoinder.mail.Template.Values;
import org.rejoinder.moderation.ModerationLinks;
import org.rejoinder.notification.TellStaff.News;
import org.rejoinder.outbox.Letter;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.repository.Ids;
import org.rejoinder.text.PlainText;

/** Writes to somebody of the staff that there is a new comment. It shows the words of it, and no address. */
@Dependent
class NewCommentLetter {

    private static final Map<Language, String> ASKED = Map.of(
            Language.EN, "An answer by email is asked for.\n\n",
            Language.DE, "Um eine Antwort per E-Mail wird gebeten.\n\n");

    private final MailSettings settings;
    private final ModerationLinks links;
    private final Clock clock;

    @Inject
    NewCommentLetter(MailSettings settings, ModerationLinks links, Clock clock) {
        this.settings = settings;
        this.links = links;
        this.clock = clock;
    }

    Letter write(Mailbox person, News news) {
        var comment = news.comment();
        var text = PlainText.lines(comment.body());
        var template =
                settings.templates().named(comment.status() == CommentStatus.HELD ? "held-comment" : "new-comment");
        var words = template.fill(new Values()
                .with("name", comment.commenter().name())
                .with("site", settings.siteName())
                .with("article", news.article().title())
                .with("comment", MailText.quoted(text), MailText.escaped(text))
                .with("asked", news.answerByEmail() ? asked() : "")
                .with("moderate", links.link(comment.id()))
                .with(howToAnswer(person, news), settings)
                .with("link", link(news)));
        return new Letter(
                Ids.random(),
                Kind.NEW_COMMENT,
                person,
                "",
                news.author().map(Mailbox::address).orElse(null),
                words,
                threading(comment),
                new Cause(comment.id(), null),
                clock.instant());
    }

    /** Letters of the site are the author's to write; other staff replies in public. */
    static HowToAnswer howToAnswer(Mailbox person, News news) {
        boolean isAuthor = news.author()
                .filter(author ->
                        author.address().folded().equals(person.address().folded()))
                .isPresent();
        return news.answerByEmail() && isAuthor ? HowToAnswer.ASKED : HowToAnswer.REPLY;
    }

    private String asked() {
        return ASKED.getOrDefault(settings.templates().language(), "");
    }

    private String link(News news) {
        var page = news.article().permalink();
        return settings.page(news.comment()
                .number()
                .map(number -> page + "#thought-" + number)
                .orElse(page));
    }

    private Threading threading(Comment comment) {
        var article = MessageId.ofArticle(comment.article(), settings.domain());
        var own = MessageId.ofComment(comment.id(), settings.domain());
        return comment.parent()
                .map(parent -> MessageId.ofComment(parent, settings.domain()))
                .map(parent -> new Threading(parent, List.of(article, parent, own)))
                .orElseGet(() -> new Threading(article, List.of(article, own)));
    }
}
