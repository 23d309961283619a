package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rejoinder.article.Articles;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.CommentMarkup;

/** What moderators change of a comment without moving it: its words, whether it is pinned, whose badge it wears. */
@Dependent
public class AmendComment {

    private static final CommentMarkup MARKUP = new CommentMarkup();

    private final Articles articles;
    private final Comments comments;
    private final Threads threads;
    private final Event<CommentEdited> edited;
    private final Clock clock;

    @Inject
    public AmendComment(
            Articles articles, Comments comments, Threads threads, Event<CommentEdited> edited, Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.threads = threads;
        this.edited = edited;
        this.clock = clock;
    }

    /** Gives it other words; the former ones stay in its history. The same words change nothing. */
    public void reword(String id, String source, String moderator) {
        var before = comments.record(id).orElseThrow(UnknownComment::new);
        var body = MARKUP.fromMarkdown(source);
        if (body.isBlank()) {
            throw new Invalid("body", "must have text that can be shown");
        }
        if (!before.comment().source().equals(source)) {
            var was = before.comment().source();
            keep(before, before.comment().reworded(source, body, now()), moderator + ": edited, before it was: " + was);
        }
    }

    /** Has it wear the badge of the article's author, or takes the badge away. */
    public void mark(String id, boolean byAuthor, String moderator) {
        var before = comments.record(id).orElseThrow(UnknownComment::new);
        var comment = before.comment();
        if (comment.isByStaff() == byAuthor) {
            return;
        }
        var author = articles.published(comment.article())
                .map(article -> Optional.ofNullable(article.author()).orElse(""))
                .filter(slug -> byAuthor);
        if (author.isPresent() == byAuthor) {
            keep(
                    before,
                    comment.by(author),
                    moderator + (byAuthor ? ": marked as the author's" : ": not the author's"));
        }
    }

    /** Pins a comment that readers see, or takes the pin out. */
    public void pin(String id, boolean pinned, String moderator) {
        var comment = comments.find(id).orElseThrow(UnknownComment::new);
        if (comment.status() != CommentStatus.APPROVED) {
            throw new Invalid("id", "is of a comment that is not published; approve it first");
        }
        if (threads.pin(comment, pinned)) {
            comments.note(id, line(moderator + (pinned ? ": pinned" : ": unpinned")));
            edited.fire(new CommentEdited(comment));
        }
    }

    private void keep(CommentRecord before, Comment after, String history) {
        var circumstances = new Circumstances(before.ip(), before.userAgent(), before.reasons());
        edited.fire(new CommentEdited(comments.reword(after, circumstances, line(history))));
    }

    private String line(String text) {
        return now().truncatedTo(ChronoUnit.SECONDS) + " " + text;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
