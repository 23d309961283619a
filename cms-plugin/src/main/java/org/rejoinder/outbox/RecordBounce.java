package org.rejoinder.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rejoinder.mail.HeaderText;
import org.rejoinder.outbox.Letter.Progress;

/** Keeps that a letter which a mail server had taken came back, and tells whom it concerns. */
@Dependent
public class RecordBounce {

    private final Outbox outbox;
    private final Event<LetterRefused> refused;
    private final Clock clock;

    @Inject
    public RecordBounce(Outbox outbox, Event<LetterRefused> refused, Clock clock) {
        this.outbox = outbox;
        this.refused = refused;
        this.clock = clock;
    }

    /**
     * The letter is dead from now on.
     *
     * @param status the enhanced status (RFC 3463), and what the other server said
     * @return whether there is such a letter and it was not known yet
     */
    public boolean returned(String id, String status) {
        var node = outbox.find(id).filter(its -> LetterNode.read(its).progress().state() == LetterState.SENT);
        node.ifPresent(its -> {
            var letter = LetterNode.read(its);
            var before = letter.progress();
            var progress =
                    new Progress(LetterState.DEAD, before.attempts(), before.interrupted(), HeaderText.of(status));
            outbox.finish(its, progress, clock.instant());
            refused.fire(new LetterRefused(letter.with(progress), progress.status()));
        });
        return node.isPresent();
    }
}
