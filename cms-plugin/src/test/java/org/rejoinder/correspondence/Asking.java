package org.rejoinder.correspondence;

import java.util.function.Consumer;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.CommentSubmitted;

/** Begins correspondences as the container would have it done, for tests of other rooms. */
public final class Asking {

    private Asking() {}

    public static Consumer<Object> of(Correspondences correspondences, Articles articles) {
        var ask = new AskForAnswer(correspondences, articles);
        return event -> {
            if (event instanceof CommentSubmitted submitted) {
                ask.on(submitted);
            }
        };
    }
}
