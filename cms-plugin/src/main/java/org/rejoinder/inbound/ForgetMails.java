package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Consumer;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.UnitOfWork;

/** Forgets mail that is kept long enough: as it came, and altogether. */
@Dependent
public class ForgetMails {

    private static final int AT_ONCE = 50;

    private final IncomingMails mails;
    private final Reads reads;
    private final UnitOfWork unitOfWork;

    @Inject
    public ForgetMails(IncomingMails mails, Reads reads, UnitOfWork unitOfWork) {
        this.mails = mails;
        this.reads = reads;
        this.unitOfWork = unitOfWork;
    }

    /** Of mails that came before, how they came; how many there were. */
    int forgetRaw(Instant end) {
        return each("raws", end, mails::removeRaw);
    }

    /** Mails that came before; how many there were. */
    int forget(Instant end) {
        return each("lists/" + IncomingMails.ALL, end, mails::remove);
    }

    private int each(String list, Instant end, Consumer<String> forget) {
        int done = 0;
        for (var some = reads.everything(() -> mails.before(list, end, AT_ONCE));
                !some.isEmpty();
                some = reads.everything(() -> mails.before(list, end, AT_ONCE))) {
            var batch = some;
            unitOfWork.run(() -> batch.forEach(entry -> forget.accept(entry.id())));
            done += batch.size();
        }
        return done;
    }
}
