package org.rejoinder.correspondence;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.comment.CommentSubmitted;
import org.rejoinder.mail.Mailbox;

/** Begins a correspondence when a comment comes with the wish to be answered by email, held or not. */
@Dependent
class AskForAnswer {

    private final Correspondences correspondences;
    private final Articles articles;

    @Inject
    AskForAnswer(Correspondences correspondences, Articles articles) {
        this.correspondences = correspondences;
        this.articles = articles;
    }

    void on(@Observes CommentSubmitted event) {
        if (!event.answerByEmail()) {
            return;
        }
        var comment = event.comment();
        var commenter = comment.commenter();
        correspondences.add(new Correspondence(
                comment.id(),
                CorrespondenceState.ASKED,
                false,
                new Mailbox(commenter.email(), commenter.name()),
                articles.published(comment.article()).flatMap(article -> Optional.ofNullable(article.author())),
                comment.writtenAt(),
                Optional.empty(),
                List.of(),
                List.of()));
    }
}
