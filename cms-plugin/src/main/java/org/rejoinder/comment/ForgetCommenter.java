package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.Language;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.privacy.KeptThing;
import org.rejoinder.privacy.PersonAsked;
import org.rejoinder.privacy.PersonErased;
import org.rejoinder.privacy.PersonErased.Texts;
import org.rejoinder.text.CommentMarkup;
import org.rejoinder.text.PlainText;
import org.rejoinder.text.SafeHtml;
import org.rejoinder.text.WebAddress;

/** Tells a person of their comments, and forgets whose they were. */
@Dependent
public class ForgetCommenter {

    private static final int PAGE = 100;
    private static final EmailAddress NOBODY = EmailAddress.parse(CommentFiles.NOBODY);
    private static final String GONE = "[…]";
    private static final CommentMarkup MARKUP = new CommentMarkup();
    private static final Map<Language, String> NAMES = Map.of(Language.EN, "Anonymous", Language.DE, "Anonym");

    private final Comments comments;
    private final CommentsByAddress byAddress;
    private final CommentFiles files;
    private final ConfirmedAddresses confirmed;
    private final MoveComment moveComment;
    private final Event<CommentEdited> edited;
    private final Event<CommentForgotten> forgotten;
    private final MailSettings site;
    private final Clock clock;

    @Inject
    public ForgetCommenter(
            Comments comments,
            CommentsByAddress byAddress,
            CommentFiles files,
            ConfirmedAddresses confirmed,
            MoveComment moveComment,
            Event<CommentEdited> edited,
            Event<CommentForgotten> forgotten,
            MailSettings site,
            Clock clock) {
        this.comments = comments;
        this.byAddress = byAddress;
        this.files = files;
        this.confirmed = confirmed;
        this.moveComment = moveComment;
        this.edited = edited;
        this.forgotten = forgotten;
        this.site = site;
        this.clock = clock;
    }

    public void on(@Observes PersonAsked event) {
        var position = Optional.<String>empty();
        while (true) {
            var page = byAddress.page(event.address(), position, PAGE);
            page.forEach(entry -> comments.record(entry.id()).ifPresent(record -> event.add("comments", told(record))));
            if (page.size() < PAGE) {
                return;
            }
            position = Optional.of(page.get(PAGE - 1).position());
        }
    }

    private static KeptThing told(CommentRecord record) {
        var comment = record.comment();
        var commenter = comment.commenter();
        return new KeptThing()
                .with("id", comment.id())
                .with("article", comment.article())
                .with("number", comment.number())
                .with("status", comment.status().word())
                .with("writtenAt", comment.writtenAt())
                .with("editedAt", comment.editedAt())
                .with("name", commenter.name())
                .with("email", commenter.email().text())
                .with("website", commenter.website().map(WebAddress::value))
                .with("text", comment.source())
                .with("networkAddress", record.ip())
                .with("browser", record.userAgent())
                .with("answeredByEmail", comment.answeredByEmail())
                .with("reasons", record.reasons())
                .with("history", record.history());
    }

    public void on(@Observes PersonErased event) {
        if (confirmed.forget(event.address())) {
            event.forgot("confirmations", 1);
        }
        var page = byAddress.page(event.address(), Optional.empty(), PAGE);
        for (var entry : page) {
            if (!event.hasRoom()) {
                break;
            }
            comments.record(entry.id()).ifPresent(record -> forget(record.comment(), event));
        }
        if (!byAddress.page(event.address(), Optional.empty(), 1).isEmpty()) {
            event.leaves();
        }
    }

    private void forget(Comment comment, PersonErased event) {
        byAddress.remove(comment);
        forgotten.fire(new CommentForgotten(comment, event));
        if (event.texts() == Texts.REMOVE) {
            var hidden = comment.status() == CommentStatus.APPROVED
                    ? moveComment.move(comment.id(), CommentStatus.TRASH, "erasure")
                    : comment;
            files.delete(hidden);
        } else {
            var nameless = nameless(comment, event.address());
            files.forget(nameless, clock.instant().truncatedTo(ChronoUnit.SECONDS) + " the person was forgotten");
            if (nameless.status() == CommentStatus.APPROVED) {
                edited.fire(new CommentEdited(nameless));
            }
        }
        event.forgot("comments", 1);
    }

    private Comment nameless(Comment comment, EmailAddress address) {
        var name = NAMES.getOrDefault(site.templates().language(), "");
        var nobody = new Commenter(name, NOBODY, Optional.empty(), Optional.empty());
        var pattern = Pattern.compile(Pattern.quote(address.text()), Pattern.CASE_INSENSITIVE);
        boolean named = pattern.matcher(comment.source()).find() || isShown(comment.body(), pattern);
        if (!named) {
            return comment.of(nobody, comment.source(), comment.body());
        }
        var source = pattern.matcher(comment.source()).replaceAll(GONE);
        return comment.of(nobody, source, MARKUP.fromMarkdown(source));
    }

    private static boolean isShown(SafeHtml body, Pattern address) {
        return address.matcher(PlainText.lines(body)).find()
                || address.matcher(body.value().replace("&#64;", "@")).find();
    }
}
