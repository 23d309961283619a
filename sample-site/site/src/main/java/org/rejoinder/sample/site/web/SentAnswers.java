package org.rejoinder.sample.site.web;

import static org.rejoinder.sample.site.view.Words.query;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.sample.site.cms.Cms;
import org.rejoinder.sample.site.cms.Comment;
import org.rejoinder.sample.site.cms.Commenting;
import org.rejoinder.sample.site.cms.Commenting.Own;
import org.rejoinder.sample.site.cms.NewComment;
import org.rejoinder.sample.site.cms.Refused;
import org.rejoinder.sample.site.view.SentView;

/**
 * The page after a comment was sent: what happens now, and the way to change or remove it while its time lasts. The token
 * for that is kept in a cookie that goes to this page alone.
 */
class SentAnswers {

    private static final String COOKIE = "own";
    private static final Pattern PERMALINK = Pattern.compile("/\\d{4}/\\d{2}/\\d{2}/[^/?#]+/");
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z_.~-]{1,500}");

    private final Cms cms;
    private final Commenting commenting;
    private final Frames frames;

    @Inject
    SentAnswers(Cms cms, Commenting commenting, Frames frames) {
        this.cms = cms;
        this.commenting = commenting;
        this.frames = frames;
    }

    /** The way to the page, with the token in the luggage. */
    Answer begin(Comment comment, NewComment written, String permalink) {
        var path = "/sent/" + comment.id() + "/";
        var answer = Answer.redirect(
                303,
                path + "?at=" + query(permalink) + (written.answerByEmail() ? "&answer=yes" : "")
                        + (written.letters() == null ? "" : "&letters=" + query(written.letters())));
        var token = comment.editToken();
        if (token == null || !TOKEN.matcher(token).matches()) {
            return answer;
        }
        var seconds = comment.editableUntil() == null
                ? 0
                : Duration.between(Instant.now(), comment.editableUntil()).toSeconds();
        return answer.keeping("%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Strict%s"
                .formatted(COOKIE, token, path, Math.max(60, seconds), frames.secure() ? "; Secure" : ""));
    }

    Optional<Answer> show(String id, Visit visit) {
        var own = own(id, visit);
        var comment = own.flatMap(its -> commenting.own(its, visit.reader()))
                .or(() -> cms.comment(id, visit.reader()))
                .orElse(null);
        var sentence = "changed".equals(visit.parameter("done")) ? "Your words were changed." : null;
        return page(200, comment, comment == null ? null : comment.source(), sentence, visit);
    }

    /** Changes the comment or removes it, whichever button was pressed. */
    Optional<Answer> act(String id, Visit visit) {
        var own = own(id, visit).orElse(null);
        if (own == null) {
            var sentence = "This browser no longer knows that the comment is yours, so nothing was changed.";
            return page(409, cms.comment(id, visit.reader()).orElse(null), null, sentence, visit);
        }
        try {
            if ("remove".equals(visit.parameter("do"))) {
                commenting.withdraw(own, visit.reader());
                return page(200, null, null, "Your comment was removed.", visit);
            }
            return commenting
                    .change(own, visit.typed("body"), visit.reader())
                    .map(changed ->
                            Answer.redirect(303, visit.path() + "?at=" + query(permalink(visit)) + "&done=changed"));
        } catch (Refused e) {
            var comment = commenting.own(own, visit.reader()).orElse(null);
            return page(
                    e.problem().status(),
                    comment,
                    visit.typed("body"),
                    e.problem().words(),
                    visit);
        }
    }

    private static Optional<Own> own(String id, Visit visit) {
        return Optional.ofNullable(visit.cookies().get(COOKIE))
                .filter(token -> TOKEN.matcher(token).matches())
                .map(token -> new Own(id, token));
    }

    private static @Nullable String permalink(Visit visit) {
        var at = visit.parameter("at");
        return at != null && PERMALINK.matcher(at).matches() ? at : null;
    }

    private Optional<Answer> page(
            int status, @Nullable Comment comment, @Nullable String text, @Nullable String sentence, Visit visit) {
        var at = permalink(visit);
        var open = comment != null
                && comment.editableUntil() != null
                && Instant.now().isBefore(comment.editableUntil());
        var wishes = Map.of("letters", visit.typed("letters"), "answer", visit.typed("answer"));
        var view = new SentView(comment, at == null ? "/" : at, wishes, open ? text : null, sentence);
        var frame = frames.frame("Your comment", visit.path(), visit.reader());
        return Optional.of(
                Answer.page(status, "sent.jte", frame).with("view", view).inSecret());
    }
}
