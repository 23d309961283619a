package org.rejoinder.inbound;

import jakarta.inject.Inject;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import org.rejoinder.Shared;
import org.rejoinder.http.TooLarge;
import org.rejoinder.mail.HeaderText;
import org.rejoinder.mime.MailReader;
import org.rejoinder.mime.NotAMail;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.UnitOfWork;

/**
 * Looks into the IMAP folder and takes what lies there. Each mail goes to a folder that says what became of it; one that fails
 * stays and keeps no other back.
 */
@Shared
public class FetchMail {

    private static final System.Logger LOG = System.getLogger(FetchMail.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(3); // longer than one mail may take
    private static final int AT_ONCE = 200;

    private final MailIn mailIn;
    private final ReceiveMail receiveMail;
    private final FetchLease lease;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final int atOnce;
    private final String holder = Ids.random();
    private String lastProblem = "";
    private int stuck;

    @Inject
    FetchMail(MailIn mailIn, ReceiveMail receiveMail, FetchLease lease, UnitOfWork unitOfWork, Clock clock) {
        this(mailIn, receiveMail, lease, unitOfWork, clock, AT_ONCE);
    }

    /** One that looks at so many mails at once. */
    FetchMail(
            MailIn mailIn, ReceiveMail receiveMail, FetchLease lease, UnitOfWork unitOfWork, Clock clock, int atOnce) {
        this.atOnce = atOnce;
        this.mailIn = mailIn;
        this.receiveMail = receiveMail;
        this.lease = lease;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public boolean isNamed() {
        return mailIn.imap().isNamed();
    }

    /** Takes what lies there now. */
    public synchronized Fetched fetch() {
        if (!isNamed()) {
            return Fetched.problem("no IMAP server is named (mail.imap.host)");
        }
        if (!holdsOn()) {
            return Fetched.problem("another server is looking into the folder");
        }
        try (var folder = ImapFolder.open(mailIn.imap())) {
            var fetched = new Fetched();
            var messages = folder.messages(stuck, atOnce);
            for (var message : messages) {
                if (!message.isSet(Flag.DELETED) && holdsOn()) {
                    take(folder, message, fetched);
                }
            }
            // none of so many could be moved: what lies behind them is not to wait until they can
            boolean allStay = messages.size() == atOnce && fetched.failures() == atOnce;
            stuck = allStay ? stuck + atOnce : 0;
            told(fetched.problem());
            return fetched;
        } catch (MessagingException e) {
            var problem = HeaderText.of(String.valueOf(e.getMessage()));
            told(problem);
            return Fetched.problem(problem);
        } finally {
            unitOfWork.run(() -> lease.leave(holder));
        }
    }

    private boolean holdsOn() {
        return unitOfWork.run(
                () -> lease.take(holder, clock.instant(), clock.instant().plus(LEASE)));
    }

    /** Says it once, not every thirty seconds. */
    private void told(String problem) {
        if (!problem.equals(lastProblem)) {
            if (problem.isEmpty()) {
                LOG.log(Level.INFO, "The IMAP folder {0} can be read again", mailIn.imap());
            } else {
                LOG.log(Level.WARNING, "The IMAP folder {0} cannot be read: {1}", mailIn.imap(), problem);
            }
            lastProblem = problem;
        }
    }

    private void take(ImapFolder folder, Message message, Fetched fetched) throws MessagingException {
        try {
            var fate = fate(message);
            folder.move(message, place(fate));
            fetched.count(fate);
        } catch (MessageRemovedException e) {
            LOG.log(Level.DEBUG, "Somebody else took a mail away", e);
        } catch (NotMoved e) {
            fetched.countFailure(e.why());
        } catch (MailFailed | IOException e) {
            LOG.log(Level.WARNING, "A mail stays in the IMAP folder for another try: {0}", e.toString());
            fetched.countFailure();
        }
    }

    private Fate fate(Message message) throws MessagingException, IOException {
        if (message.getSize() > MailReader.MAX_BYTES) {
            return Fate.HELD;
        }
        try (var raw = ImapFolder.raw(message)) {
            return receiveMail.receive(raw).fate();
        } catch (NotAMail e) {
            return Fate.REJECTED;
        } catch (TooLarge e) {
            return Fate.HELD;
        }
    }

    private static String place(Fate fate) {
        return switch (fate) {
            case ACCEPTED -> "Filed";
            case HELD -> "Held";
            case IGNORED -> "Ignored";
            case REJECTED -> "Rejected";
        };
    }
}
