package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.Malformed;
import org.rejoinder.repository.IdempotencyKey;
import org.rejoinder.repository.Receipts;
import org.rejoinder.repository.Receipts.Receipt;

/** Takes a comment once, however often the request is repeated under one Idempotency-Key. */
@Dependent
public class SubmitOnce {

    private final SubmitComment submitComment;
    private final Comments comments;
    private final Receipts receipts;
    private final Clock clock;

    @Inject
    public SubmitOnce(SubmitComment submitComment, Comments comments, Receipts receipts, Clock clock) {
        this.submitComment = submitComment;
        this.comments = comments;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The key of a request, if it brought one. */
    public static Optional<IdempotencyKey> key(String article, @Nullable String header, String body) {
        try {
            return Optional.ofNullable(header).map(key -> new IdempotencyKey("comments of " + article, key, body));
        } catch (IllegalArgumentException e) {
            throw new Malformed("'Idempotency-Key' has 1 to 255 characters.");
        }
    }

    /** The comment as it stood when the first such request was answered. */
    public Comment submit(Submission submission, Optional<IdempotencyKey> key) {
        if (key.isEmpty()) {
            return submitComment.submit(submission, false);
        }
        var now = clock.instant();
        var earlier = receipts.find(key.get(), now);
        if (earlier.isPresent()) {
            return asItStood(earlier.get());
        }
        var comment = submitComment.submit(submission, true);
        receipts.keep(key.get(), new Receipt(comment.id(), comment.status().word()), now);
        return comment;
    }

    private Comment asItStood(Receipt receipt) {
        var now = comments.find(receipt.madeId()).orElseThrow(UnknownComment::new);
        var then = CommentStatus.find(receipt.state()).orElseThrow();
        return now.asItWas(then);
    }
}
