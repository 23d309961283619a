package org.rejoinder.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.Words;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.Progress;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.UnitOfWork;

/** Posts a letter: it is kept in the same save as what caused it, and sent after it. */
@Dependent
public class PostLetter {

    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Postman postman;
    private final SealedAddresses sealedAddresses;
    private final Clock clock;

    @Inject
    public PostLetter(
            Outbox outbox, UnitOfWork unitOfWork, Postman postman, SealedAddresses sealedAddresses, Clock clock) {
        this.sealedAddresses = sealedAddresses;
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.postman = postman;
        this.clock = clock;
    }

    /** Posts it; one to a visitor that would come back to ourselves is withheld, so that we never write to us. */
    public void post(Letter letter) {
        if (letter.kind().isToVisitors() && sealedAddresses.isOurs(letter.to().address())) {
            withhold(letter.kind(), letter.to(), letter.cause(), "it is an address of this site itself");
            return;
        }
        outbox.add(letter);
        unitOfWork.afterSave(postman::wake);
    }

    /** Keeps why somebody who might expect a letter gets none. */
    public void withhold(Kind kind, Mailbox to, Cause cause, String reason) {
        outbox.addWithheld(new Letter(
                Ids.random(),
                kind,
                to,
                "",
                null,
                new Words("", "", ""),
                new Threading(null, List.of()),
                cause,
                clock.instant(),
                new Progress(LetterState.WITHHELD, 0, false, reason),
                null));
    }
}
