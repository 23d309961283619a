package org.rejoinder.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rejoinder.repository.UnitOfWork;

/** Sends a letter again, as if it were posted now; it keeps its Message-ID, so who has it already sees no second one. */
@Dependent
public class ResendLetter {

    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Postman postman;
    private final Clock clock;

    @Inject
    public ResendLetter(Outbox outbox, UnitOfWork unitOfWork, Postman postman, Clock clock) {
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.postman = postman;
        this.clock = clock;
    }

    public void resend(String id) {
        var node = outbox.find(id).orElseThrow(UnknownLetter::new);
        var letter = LetterNode.read(node);
        if (letter.progress().state() == LetterState.WITHHELD) {
            throw new LetterWithheld();
        }
        outbox.postAgain(node, letter.postedAgain(clock.instant()));
        unitOfWork.afterSave(postman::wake);
    }
}
