package org.rejoinder.comment;

import java.util.List;
import java.util.Optional;
import org.rejoinder.text.SafeHtml;

/**
 * What somebody sent in as a comment, its members checked for shape but nothing decided yet.
 *
 * @param source CommonMark, as written
 * @param body what will be shown, sanitised; made by whoever sends it, not on the one thread that writes
 * @param answerByEmail whether the writer asks to be answered by email
 * @param circumstances where it came from; its reasons are those that speak for a look by a moderator
 * @param byStaff whether a signed-in member of the staff sends it
 * @param wish of what the writer wants to hear by mail
 */
public record Submission(
        String article,
        Commenter commenter,
        String source,
        SafeHtml body,
        Optional<String> parent,
        boolean answerByEmail,
        Circumstances circumstances,
        boolean byStaff,
        Notify wish) {

    /** Of somebody who wants to hear of nothing. */
    public Submission(
            String article,
            Commenter commenter,
            String source,
            SafeHtml body,
            Optional<String> parent,
            boolean answerByEmail,
            Circumstances circumstances,
            boolean byStaff) {
        this(article, commenter, source, body, parent, answerByEmail, circumstances, byStaff, Notify.NONE);
    }

    /** The same with more reasons for a look by a moderator. */
    Submission suspected(List<String> reasons) {
        return new Submission(
                article,
                commenter,
                source,
                body,
                parent,
                answerByEmail,
                new Circumstances(circumstances.ip(), circumstances.userAgent(), reasons),
                byStaff,
                wish);
    }
}
