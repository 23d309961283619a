package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.rejoinder.comment.CommentsClosed;
import org.rejoinder.comment.DuplicateComment;
import org.rejoinder.inbound.Refused.Reason;
import org.rejoinder.mime.MailReader;
import org.rejoinder.mime.NotAMail;
import org.rejoinder.mime.ReceivedMail;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.Problem;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.RepositoryFailure;
import org.rejoinder.repository.RepositoryNotReady;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.SigningKey;

/**
 * Takes a mail: what it asks for is done and that it came is kept in one save, so that it is done once however often the mail
 * comes, and to whichever server.
 */
@Dependent
public class ReceiveMail {

    private static final System.Logger LOG = System.getLogger(ReceiveMail.class.getName());
    private static final int TRIES = 3;

    private final Reads reads;
    private final UnitOfWork unitOfWork;
    private final IncomingMails mails;
    private final Sorter sorter;
    private final RefusalLetter refusalLetter;
    private final Settings settings;
    private final SigningKey signingKey;
    private final Clock clock;

    @Inject
    public ReceiveMail(
            Reads reads,
            UnitOfWork unitOfWork,
            IncomingMails mails,
            Sorter sorter,
            RefusalLetter refusalLetter,
            Settings settings,
            SigningKey signingKey,
            Clock clock) {
        this.reads = reads;
        this.unitOfWork = unitOfWork;
        this.mails = mails;
        this.sorter = sorter;
        this.refusalLetter = refusalLetter;
        this.settings = settings;
        this.signingKey = signingKey;
        this.clock = clock;
    }

    /**
     * Takes a mail. One that fails is to be brought again; the third time it is held, so that it is in nobody's way.
     *
     * @throws NotAMail if it is none
     */
    public Received receive(RawMail raw) throws IOException {
        try {
            var mail = read(raw);
            return receive(mail, Arrival.of(mail, raw), raw.digest());
        } catch (NotAMail | RepositoryFailure | RepositoryNotReady e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "A mail cannot be handled", e);
            return putAside(raw, e);
        }
    }

    private static ReceivedMail read(RawMail raw) throws IOException {
        try (var in = raw.open()) {
            return MailReader.read(in);
        }
    }

    private Received putAside(RawMail raw, Throwable failure) throws IOException {
        var arrival = Arrival.unread(raw);
        long tries = unitOfWork.run(() -> mails.failed(raw.digest()));
        if (tries < TRIES) {
            throw new MailFailed(failure);
        }
        return unitOfWork.run(() -> {
            mails.forgetFailures(raw.digest());
            return keepOnce(arrival, () -> Received.of(Fate.HELD, "it cannot be handled"));
        });
    }

    private Received receive(ReceivedMail mail, Arrival arrival, String digest) {
        var unused = signingKey.tokens(); // made before a verb needs it: what a verb that fails has made is not kept
        var earlier = reads.everything(
                () -> mails.withKey(arrival.key()).or(() -> mails.withKey(digest))); // or put aside as it came
        return earlier.map(kept -> kept.received().again())
                .orElseGet(() -> carryOut(mail, false, deed -> keepOnce(arrival, deed)));
    }

    /** What is left of a held mail once somebody of the staff has said that it is to be believed. */
    Received release(String id, RawMail raw) throws IOException {
        var mail = read(raw);
        return carryOut(mail, true, deed -> {
            var kept = mails.find(id)
                    .filter(its -> its.received().fate() == Fate.HELD)
                    .orElseThrow(UnknownMail::new);
            var received = deed.run();
            mails.settle(kept, received);
            return received;
        });
    }

    /** How the deed is done and written down. */
    private interface Way {
        Received go(Deed deed);
    }

    private Received carryOut(ReceivedMail mail, boolean believed, Way way) {
        try {
            var deed = sorter.deed(mail, believed);
            return unitOfWork.run(() -> way.go(deed));
        } catch (DuplicateComment e) {
            return unitOfWork.run(() -> way.go(() -> Received.ignored("duplicate-comment")));
        } catch (Refused | CommentsClosed | Invalid e) {
            return refuse(mail, reason(e), way);
        } catch (Problem e) {
            if (e.kind() != Problem.Kind.NOT_FOUND || e instanceof UnknownMail) {
                throw e;
            }
            return refuse(mail, Reason.GONE, way);
        }
    }

    private Received refuse(ReceivedMail mail, Reason reason, Way way) {
        return unitOfWork.run(() -> way.go(() -> {
            refusalLetter.post(mail, reason);
            return Received.of(Fate.REJECTED, reason.word());
        }));
    }

    private static Reason reason(RuntimeException failure) {
        if (failure instanceof Refused refused) {
            return refused.reason();
        }
        if (failure instanceof Invalid invalid) {
            boolean body =
                    invalid.errors().stream().anyMatch(error -> error.field().equals("body"));
            return body ? Reason.EMPTY : Reason.GONE;
        }
        return Reason.CLOSED;
    }

    private Received keepOnce(Arrival arrival, Deed deed) {
        Optional<IncomingMails.Kept> earlier = mails.withKey(arrival.key());
        if (earlier.isPresent()) {
            return earlier.get().received().again();
        }
        var received = deed.run();
        boolean withRaw =
                received.fate() != Fate.IGNORED && settings.inbound().raw().toDays() > 0;
        mails.keep(arrival, received, clock.instant(), withRaw);
        return received;
    }
}
