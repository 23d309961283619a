package org.rejoinder.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rejoinder.outbox.Outbox.Leased;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** Where a postman takes letters and brings back what became of them; what it has taken, no other server sends. */
@Dependent
class PostRoom {

    /** What became of a letter. */
    record Result(Leased leased, Outcome outcome) {}

    /** Short, so that what a dead server had taken goes out soon; renewed while letters are on their way. */
    static final Duration LEASE = Duration.ofSeconds(12);

    private static final System.Logger LOG = System.getLogger(PostRoom.class.getName());

    private final UnitOfWork unitOfWork;
    private final Reads reads;
    private final Outbox outbox;
    private final RecordOutcome recordOutcome;
    private final Pace pace;
    private final Clock clock;
    private final String lease = Ids.random();

    @Inject
    PostRoom(UnitOfWork unitOfWork, Reads reads, Outbox outbox, RecordOutcome recordOutcome, Pace pace, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.reads = reads;
        this.outbox = outbox;
        this.recordOutcome = recordOutcome;
        this.pace = pace;
        this.clock = clock;
    }

    /** Whether a letter is due that nobody is sending and that may go now. */
    boolean isAnyDue() {
        return pace.allows(1) == 1 && reads.everything(() -> !outbox.isPaused() && outbox.isAnyDue(clock.instant()));
    }

    /** Takes letters that are due; they are looked for before, not on the one thread that writes. */
    List<Leased> take(int atMost, Shares shares) {
        int allowed = pace.allows(atMost);
        List<String> places;
        List<Leased> taken;
        do { // another server may be quicker
            places = reads.everything(() -> outbox.due(clock.instant(), allowed, shares.copy()));
            taken = lease(places);
        } while (taken.isEmpty() && !places.isEmpty());
        pace.goes(taken.size());
        return taken;
    }

    private List<Leased> lease(List<String> places) {
        return unitOfWork.run(() -> {
            renewLease();
            return outbox.lease(lease, clock.instant(), places);
        });
    }

    /** Holds on to what is taken. */
    void renew() {
        unitOfWork.run(this::renewLease);
    }

    private void renewLease() {
        outbox.renew(lease, clock.instant().plus(LEASE));
    }

    /**
     * Writes down what became of letters, in one save.
     *
     * @return what could not be written down and is to be tried again
     */
    List<Result> record(List<Result> results) {
        try {
            unitOfWork.run(() -> results.forEach(this::write));
            return List.of();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What became of {0} letters is written down one by one: {1}", results.size(), e);
        }
        var left = new ArrayList<Result>();
        for (var result : results) {
            if (!recordAlone(result)) {
                left.add(result);
            }
        }
        return left;
    }

    private void write(Result result) {
        recordOutcome.record(result.leased(), result.outcome(), lease, clock.instant());
    }

    /** A letter that is sent must not be sent again because somebody who hears of it fails. */
    private boolean recordAlone(Result result) {
        try {
            unitOfWork.run(() -> write(result));
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Who was to hear of letter " + id(result) + " failed", e);
        }
        try {
            unitOfWork.run(
                    () -> recordOutcome.recordQuietly(result.leased(), result.outcome(), lease, clock.instant()));
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What became of letter " + id(result) + " cannot be written down yet", e);
            return false;
        }
    }

    private static String id(Result result) {
        return result.leased().letter().id();
    }

    /** Gives up the lease, so that what is left is free at once. */
    void leave() {
        unitOfWork.run(() -> outbox.end(lease, clock.instant()));
    }
}
