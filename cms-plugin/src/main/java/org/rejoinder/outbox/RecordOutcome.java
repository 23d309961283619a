package org.rejoinder.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.rejoinder.outbox.Letter.Progress;
import org.rejoinder.outbox.Outbox.Leased;
import org.rejoinder.repository.ContentNode;

/** Writes down what became of a try to send a letter, and tells whom it concerns. */
@Dependent
class RecordOutcome {

    private final Outbox outbox;
    private final Event<LetterDelivered> delivered;
    private final Event<LetterRefused> refused;

    @Inject
    RecordOutcome(Outbox outbox, Event<LetterDelivered> delivered, Event<LetterRefused> refused) {
        this.outbox = outbox;
        this.delivered = delivered;
        this.refused = refused;
    }

    void record(Leased leased, Outcome outcome, String lease, Instant now) {
        var letter = recordQuietly(leased, outcome, lease, now);
        var progress = letter.progress();
        if (progress.state() == LetterState.SENT) {
            delivered.fire(new LetterDelivered(letter));
        } else if (progress.state() == LetterState.DEAD) {
            refused.fire(new LetterRefused(letter, progress.status()));
        }
    }

    /**
     * Without telling anybody.
     *
     * @return the letter as it stands now; one that another server has taken since is that server's business
     */
    Letter recordQuietly(Leased leased, Outcome outcome, String lease, Instant now) {
        var letter = leased.letter();
        var node = outbox.held(leased, lease);
        return node.isPresent() ? letter.with(move(node.get(), letter, outcome, now)) : letter;
    }

    private Progress move(ContentNode node, Letter letter, Outcome outcome, Instant now) {
        var before = letter.progress();
        if (outcome instanceof Outcome.Taken) {
            return finish(node, new Progress(LetterState.SENT, before.attempts(), before.interrupted(), ""), now);
        }
        if (outcome instanceof Outcome.Refused refusal) {
            return giveUp(node, letter, refusal.status(), now);
        }
        if (outcome instanceof Outcome.Deferred deferral) {
            return tryLater(node, letter, deferral.status(), now);
        }
        if (outcome instanceof Outcome.Interrupted interruption) {
            return interrupt(node, letter, interruption.status(), now);
        }
        outbox.release(node);
        return before;
    }

    /** The first interruption may be the server's going down; a letter that interrupts every time must not go on so. */
    private Progress interrupt(ContentNode node, Letter letter, String status, Instant now) {
        var before = letter.progress();
        if (before.interrupted()) {
            return tryLater(node, letter, status, now);
        }
        var interrupted = new Progress(before.state(), before.attempts(), true, status);
        outbox.keep(node, interrupted);
        return interrupted;
    }

    private Progress tryLater(ContentNode node, Letter letter, String status, Instant now) {
        var before = letter.progress();
        int attempts = before.attempts() + 1;
        var next = Backoff.nextTry(attempts, now);
        if (Backoff.isTooLate(letter.createdAt(), next)) {
            return giveUp(node, letter, status, now);
        }
        var failed = new Progress(LetterState.FAILED, attempts, before.interrupted(), status);
        outbox.putOff(node, failed, next);
        return failed;
    }

    private Progress giveUp(ContentNode node, Letter letter, String status, Instant now) {
        var before = letter.progress();
        return finish(node, new Progress(LetterState.DEAD, before.attempts() + 1, before.interrupted(), status), now);
    }

    private Progress finish(ContentNode node, Progress progress, Instant now) {
        outbox.finish(node, progress, now);
        return progress;
    }
}
