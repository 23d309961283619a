package org.rejoinder.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.comment.CommentRecord;
import org.rejoinder.comment.CommentStatus;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.comment.Comments;
import org.rejoinder.spam.Akismet;
import org.rejoinder.spam.Errands;
import org.rejoinder.spam.Errands.Errand;

/** Notes what is to be learnt from decisions and asked again, in the same save; {@link NightWork} does it later. */
@Dependent
public class Experience {

    private final Errands errands;
    private final Comments comments;
    private final Akismet akismet;

    @Inject
    public Experience(Errands errands, Comments comments, Akismet akismet) {
        this.errands = errands;
        this.comments = comments;
        this.akismet = akismet;
    }

    void decided(CommentRecord record, CommentStatus to) {
        var comment = record.comment();
        if (comment.isByStaff()) {
            return;
        }
        errands.add(Errand.LEARN, comment.id());
        boolean wasSpam = comment.status() == CommentStatus.SPAM || saysSpam(record);
        if (akismet.isOn() && (to == CommentStatus.SPAM) != wasSpam && to != CommentStatus.TRASH) {
            errands.add(Errand.TELL, comment.id());
        }
    }

    /** Whether Akismet has taken it for spam. */
    static boolean saysSpam(CommentRecord record) {
        return record.reasons().stream()
                .anyMatch(reason -> reason.startsWith(Akismet.NAME) && !reason.equals(Akismet.ASK_AGAIN));
    }

    void on(@Observes CommentSubmitted event) {
        var comment = event.comment();
        if (comment.status() == CommentStatus.HELD
                && comments.record(comment.id())
                        .filter(record -> record.reasons().contains(Akismet.ASK_AGAIN))
                        .isPresent()) {
            errands.add(Errand.ASK, comment.id());
        }
    }
}
