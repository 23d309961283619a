package org.rejoinder.correspondence;

import java.util.function.Consumer;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.outbox.PostFixture;

/** Begins correspondences as the container would have it done, for tests of other rooms. */
public final class Asking {

    private Asking() {}

    /** Has the exchanges follow what becomes of their letters. */
    public static void follow(Correspondences correspondences, PostFixture post) {
        var follow = new FollowLetters(correspondences);
        post.delivered.to(follow::on);
        post.refused.to(follow::on);
    }

    public static Consumer<Object> of(Correspondences correspondences, Articles articles) {
        var ask = new AskForAnswer(correspondences, articles);
        return event -> {
            if (event instanceof CommentSubmitted submitted) {
                ask.on(submitted);
            }
        };
    }
}
