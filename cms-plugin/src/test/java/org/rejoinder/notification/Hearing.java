package org.rejoinder.notification;

import java.util.List;
import java.util.function.Consumer;
import org.rejoinder.comment.CommentForgotten;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.ForgetLetters;
import org.rejoinder.repository.Sessions;

/** Who was told of what, for tests of other rooms. */
public final class Hearing {

    private final Told told;

    public Hearing(Sessions sessions) {
        told = new Told(sessions);
    }

    public void hears(String comment, EmailAddress address) {
        told.remember(comment, List.of(Told.key(address)));
    }

    public Consumer<Object> forgetting(ForgetLetters letters) {
        var forget = new ForgetNews(told, letters);
        return event -> {
            if (event instanceof CommentForgotten forgotten) {
                forget.on(forgotten);
            }
        };
    }
}
