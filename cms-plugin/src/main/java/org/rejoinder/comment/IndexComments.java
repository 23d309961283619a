package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** Puts the comments that were there before {@link CommentsByAddress} into it, once. */
@Dependent
public class IndexComments {

    private static final int AT_ONCE = 100;

    private final Comments comments;
    private final CommentsByAddress byAddress;
    private final Reads reads;
    private final UnitOfWork unitOfWork;

    @Inject
    public IndexComments(Comments comments, CommentsByAddress byAddress, Reads reads, UnitOfWork unitOfWork) {
        this.comments = comments;
        this.byAddress = byAddress;
        this.reads = reads;
        this.unitOfWork = unitOfWork;
    }

    public void round() {
        if (reads.everything(byAddress::isComplete)) {
            return;
        }
        for (var status : CommentStatus.values()) {
            var from = Optional.<String>empty();
            for (var some = next(status, from); !some.isEmpty(); some = next(status, from)) {
                var batch = some;
                unitOfWork.run(
                        () -> batch.forEach(entry -> comments.find(entry.id()).ifPresent(byAddress::add)));
                from = Optional.of(batch.get(batch.size() - 1).position());
            }
        }
        unitOfWork.run(byAddress::completed);
    }

    private List<DatedEntries.Entry> next(CommentStatus status, Optional<String> from) {
        return reads.everything(() -> comments.queue(status, from, false, AT_ONCE));
    }
}
