package org.rejoinder.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** Forgets letters that were sent, given up or withheld before a day, with all that finds them. */
@Dependent
public class ClearLetters {

    private static final int AT_ONCE = 100;

    private final OldLetters oldLetters;
    private final Reads reads;
    private final UnitOfWork unitOfWork;

    @Inject
    public ClearLetters(OldLetters oldLetters, Reads reads, UnitOfWork unitOfWork) {
        this.oldLetters = oldLetters;
        this.reads = reads;
        this.unitOfWork = unitOfWork;
    }

    /** How many there were. */
    public int before(Instant end) {
        int done = 0;
        while (reads.everything(() -> oldLetters.isAny(end))) {
            done += unitOfWork.run(() -> oldLetters.remove(end, AT_ONCE));
        }
        return done;
    }
}
