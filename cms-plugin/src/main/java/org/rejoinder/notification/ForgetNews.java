package org.rejoinder.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rejoinder.comment.CommentForgotten;
import org.rejoinder.outbox.ForgetLetters;

/** Forgets what others were told of a forgotten person's comment: those letters have the name and the words. */
@Dependent
class ForgetNews {

    private final Told told;
    private final ForgetLetters letters;

    @Inject
    ForgetNews(Told told, ForgetLetters letters) {
        this.told = told;
        this.letters = letters;
    }

    void on(@Observes CommentForgotten event) {
        var id = event.comment().id();
        letters.about(id, event.erasure());
        told.forget(id);
    }
}
