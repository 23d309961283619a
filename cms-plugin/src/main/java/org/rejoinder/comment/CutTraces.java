package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.settings.Settings;

/**
 * Forgets from which network address and browser comments came that are older than the site keeps it. It goes on where it
 * was the last time, on whichever server, so that it never reads all comments there are.
 */
@Dependent
class CutTraces {

    private static final int AT_ONCE = 100;
    private static final Duration LOOKED_BACK = Duration.ofDays(2);
    private static final Duration REST = Duration.ofHours(1);

    private final Comments comments;
    private final TracesCut cut;
    private final Settings settings;
    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    @Inject
    CutTraces(Comments comments, TracesCut cut, Settings settings, Reads reads, UnitOfWork unitOfWork, Clock clock) {
        this.comments = comments;
        this.cut = cut;
        this.settings = settings;
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Does what is to be done by now; says of how many comments it has forgotten where they came from. */
    int round() {
        var until = clock.instant().minus(Duration.ofDays(settings.ipDays())).truncatedTo(ChronoUnit.SECONDS);
        var done = reads.everything(cut::until);
        if (done.filter(time -> time.plus(REST).isAfter(until)).isPresent()) {
            return 0;
        }
        int forgotten = 0;
        for (var status : CommentStatus.values()) {
            // a comment that was moved while others were looked at is found the next time
            var from = done.map(time -> DatedEntries.start(time.minus(LOOKED_BACK)));
            var end = DatedEntries.start(until);
            for (var ids = next(status, from, end); !ids.isEmpty(); ids = next(status, from, end)) {
                var batch = ids;
                forgotten += unitOfWork.run(() -> cut(batch));
                from = Optional.of(batch.get(batch.size() - 1).position());
            }
        }
        unitOfWork.run(() -> cut.set(until));
        return forgotten;
    }

    private List<DatedEntries.Entry> next(CommentStatus status, Optional<String> from, String end) {
        return reads.everything(() -> {
            var due = new ArrayList<DatedEntries.Entry>();
            for (var entry : comments.queue(status, from, false, AT_ONCE)) {
                if (entry.position().compareTo(end) < 0) {
                    due.add(entry);
                }
            }
            return due;
        });
    }

    private int cut(List<DatedEntries.Entry> entries) {
        int forgotten = 0;
        for (var entry : entries) {
            forgotten += comments.cutTraces(entry.id()) ? 1 : 0;
        }
        return forgotten;
    }
}
