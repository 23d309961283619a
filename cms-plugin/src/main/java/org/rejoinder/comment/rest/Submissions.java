package org.rejoinder.comment.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.article.PublishedArticle;
import org.rejoinder.author.Author;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.Circumstances;
import org.rejoinder.comment.Commenter;
import org.rejoinder.comment.Submission;
import org.rejoinder.http.Caller;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.SealedAddresses;
import org.rejoinder.problem.Invalid;
import org.rejoinder.settings.CommentSettings;
import org.rejoinder.text.Cleaned;
import org.rejoinder.text.CommentMarkup;

/** Makes a submission of what a caller sent, whose members are sound: the text sanitised, the badge given to staff only. */
@Dependent
class Submissions {

    private static final CommentMarkup MARKUP = new CommentMarkup();
    private static final int USER_AGENT_LENGTH = 300;

    private final Authors authors;
    private final SealedAddresses sealedAddresses;
    private final Caller caller;
    private final ClientAddress client;

    @Inject
    Submissions(Authors authors, SealedAddresses sealedAddresses, Caller caller, ClientAddress client) {
        this.authors = authors;
        this.sealedAddresses = sealedAddresses;
        this.caller = caller;
        this.client = client;
    }

    static void requireLength(String body, CommentSettings settings) {
        if (body.length() > settings.length()) {
            throw new Invalid("body", "must have at most %d characters".formatted(settings.length()));
        }
    }

    Submission of(PublishedArticle article, NewCommentJson json, @Nullable String userAgent) {
        var name = Cleaned.line(json.name());
        var author = caller.name().flatMap(authors::byLogin);
        boolean byStaff = caller.isEditor()
                || author.map(its -> its.slug().equals(article.author())).orElse(false);
        return new Submission(
                article.id(),
                new Commenter(
                        byStaff ? author.map(Author::name).orElse(name) : name,
                        address(json),
                        json.address(),
                        byStaff ? Optional.of(author.map(Author::slug).orElse("")) : Optional.empty()),
                json.body(),
                MARKUP.fromMarkdown(json.body()),
                Optional.ofNullable(json.parent()),
                Boolean.TRUE.equals(json.answerByEmail()),
                new Circumstances(
                        Optional.of(client.text()),
                        Optional.ofNullable(userAgent).map(Cleaned::line).map(Submissions::cut),
                        List.of()),
                byStaff,
                json.wish());
    }

    private EmailAddress address(NewCommentJson json) {
        var address = EmailAddress.find(json.email()).orElseThrow();
        if (sealedAddresses.isOurs(address)) {
            throw new Invalid("email", "must be an address of your own, not of this site");
        }
        return address;
    }

    private static String cut(String userAgent) {
        return userAgent.substring(0, Math.min(userAgent.length(), USER_AGENT_LENGTH));
    }
}
