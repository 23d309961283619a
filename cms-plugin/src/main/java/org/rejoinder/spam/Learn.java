package org.rejoinder.spam;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rejoinder.spam.Errands.Errand;

/** Learns from what moderators decided; a decision that was changed is unlearnt first. */
@Dependent
public class Learn {

    private final Lessons lessons;
    private final Errands errands;

    @Inject
    public Learn(Lessons lessons, Errands errands) {
        this.lessons = lessons;
        this.errands = errands;
    }

    /**
     * What became of a comment.
     *
     * @param spam whether it was put to spam; neither when it is undecided again
     * @param text what it said; nothing when it is gone
     */
    public record Lesson(String comment, Optional<Boolean> spam, Optional<Candidate> text) {}

    /** How many were new. */
    public int learn(List<Lesson> taught) {
        var model = lessons.model();
        int learnt = 0;
        for (var lesson : taught) {
            if (errands.done(Errand.LEARN, lesson.comment()) && lesson.text().isPresent()) {
                learnt += count(model, lesson, lesson.text().get());
            }
        }
        if (learnt > 0) {
            model.prune();
            lessons.keep(model);
        }
        return learnt;
    }

    private int count(WordModel model, Lesson lesson, Candidate text) {
        var before = lessons.learnt(lesson.comment());
        if (before.equals(lesson.spam())) {
            return 0;
        }
        var tokens = Tokens.of(text);
        before.ifPresent(spam -> model.count(tokens, spam, -1));
        lesson.spam().ifPresent(spam -> model.count(tokens, spam, 1));
        lessons.remember(lesson.comment(), lesson.spam());
        return 1;
    }
}
