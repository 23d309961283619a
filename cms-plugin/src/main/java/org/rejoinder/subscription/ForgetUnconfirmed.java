package org.rejoinder.subscription;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** Forgets the addresses that were asked to confirm and did not, with what was wished for them. */
@Dependent
public class ForgetUnconfirmed {

    private static final int AT_ONCE = 50;

    private final People people;
    private final ChangeSubscription changeSubscription;
    private final Reads reads;
    private final UnitOfWork unitOfWork;

    @Inject
    public ForgetUnconfirmed(People people, ChangeSubscription changeSubscription, Reads reads, UnitOfWork unitOfWork) {
        this.people = people;
        this.changeSubscription = changeSubscription;
        this.reads = reads;
        this.unitOfWork = unitOfWork;
    }

    /** How many there were. */
    public int askedBefore(Instant end) {
        int done = 0;
        for (var some = reads.everything(() -> people.askedBefore(end, AT_ONCE));
                !some.isEmpty();
                some = reads.everything(() -> people.askedBefore(end, AT_ONCE))) {
            var batch = some;
            done += unitOfWork.run(() -> batch.stream().mapToInt(this::forget).sum());
        }
        return done;
    }

    private int forget(DatedEntries.Entry asked) {
        boolean again = people.find(asked.id())
                .filter(person -> person.confirmed() || people.wasAskedSince(person, asked))
                .isPresent();
        people.answered(asked);
        if (again || people.find(asked.id()).isEmpty()) {
            return 0;
        }
        changeSubscription.stopAll(asked.id());
        people.remove(asked.id());
        return 1;
    }
}
