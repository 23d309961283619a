package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.CommentMarkup;

/** A member of the staff answers a comment in public, with the badge. */
@Dependent
public class ReplyAsStaff {

    private static final CommentMarkup MARKUP = new CommentMarkup();

    private final Comments comments;
    private final SubmitComment submitComment;

    @Inject
    public ReplyAsStaff(Comments comments, SubmitComment submitComment) {
        this.comments = comments;
        this.submitComment = submitComment;
    }

    /** Publishes the answer below a comment that readers see. */
    public Comment reply(String answered, Commenter staff, String source) {
        var parent = comments.find(answered).orElseThrow(UnknownComment::new);
        if (parent.status() != CommentStatus.APPROVED) {
            throw new Invalid("parent", "is not published; approve it first");
        }
        return submitComment.submit(
                new Submission(
                        parent.article(),
                        staff,
                        source,
                        MARKUP.fromMarkdown(source),
                        Optional.of(answered),
                        false,
                        Circumstances.NONE,
                        true),
                true);
    }
}
