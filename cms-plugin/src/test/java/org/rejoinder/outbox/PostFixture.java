package org.rejoinder.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.mail.MailSettings.Server;
import org.rejoinder.mail.Mailbox;
import org.rejoinder.mail.MessageId;
import org.rejoinder.mail.Words;
import org.rejoinder.outbox.Letter.Cause;
import org.rejoinder.outbox.Letter.Kind;
import org.rejoinder.outbox.Letter.Progress;
import org.rejoinder.outbox.Letter.Threading;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.OpenRepository;
import org.rejoinder.repository.Reads;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.repository.UnitOfWork;
import org.rejoinder.token.Tokens;

/** An outbox with its postman, put together as the container does. */
public final class PostFixture implements AutoCloseable {

    public final Heard<LetterDelivered> delivered = new Heard<>();
    public final Heard<LetterRefused> refused = new Heard<>();
    public final Outbox outbox;
    public final Postman postman;
    public final PostLetter postLetter;
    public final MailLog log;
    public final SealedAddresses sealed;
    final ResendLetter resendLetter;
    final PauseSending pauseSending;
    volatile int perMinute;
    private final PostRoom room;
    private final UnitOfWork unitOfWork;
    private final Reads reads;
    private final Sessions sessions;

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30)); // other tests may have the machine
    }

    public PostFixture(TestRepository repository, int port) {
        this(repository.open, port, Clock.systemUTC());
    }

    public PostFixture(TestRepository repository, int port, Clock clock) {
        this(repository.open, port, clock);
    }

    PostFixture(OpenRepository open, int port, Clock clock) {
        this(open, settings(port), clock);
    }

    /** With mail settings of its own. */
    public PostFixture(OpenRepository open, MailSettings mail, Clock clock) {
        this.sealed = sealed(mail);
        this.unitOfWork = new UnitOfWork(open);
        this.reads = new Reads(open);
        this.sessions = open.sessions();
        this.outbox = new Outbox(sessions);
        this.room = new PostRoom(
                unitOfWork,
                reads,
                outbox,
                new RecordOutcome(outbox, delivered.event(), refused.event()),
                new Pace(() -> perMinute),
                clock);
        this.postman = new Postman(mail, sealed, room);
        this.postLetter = new PostLetter(outbox, unitOfWork, postman, sealed, clock);
        this.resendLetter = new ResendLetter(outbox, unitOfWork, postman, clock);
        this.pauseSending = new PauseSending(outbox, unitOfWork, postman);
        this.log = new MailLog(sessions);
    }

    static SealedAddresses sealed(MailSettings mail) {
        return new SealedAddresses(mail, () -> new Tokens(new byte[32]));
    }

    public static MailSettings settings(int port) {
        return new MailSettings(
                new Server("127.0.0.1", port, "", ""),
                EmailAddress.parse("site@example.org"),
                "Example Site",
                "https://example.org/");
    }

    PostRoom room() {
        return room;
    }

    boolean isAnyDue() {
        return room.isAnyDue();
    }

    /** Letters that are neither sent nor dead, taken or not. */
    public List<Letter> waiting() {
        return reads.everything(() -> sessions.hidden().child("outbox/waiting").stream()
                .flatMap(waiting -> waiting.children().stream())
                .flatMap(day -> day.children().stream())
                .flatMap(minute -> minute.children().stream())
                .flatMap(shard -> shard.children().stream())
                .map(LetterNode::read)
                .toList());
    }

    public void start() {
        postman.start(Thread::new);
    }

    public static Letter letter(String to) {
        return letter(to, Instant.now());
    }

    static Letter letter(String to, Instant createdAt) {
        var id = Ids.random();
        var comment = MessageId.ofComment(id, "example.org");
        return new Letter(
                id,
                Kind.ANSWER,
                new Mailbox(EmailAddress.parse(to), "Ann"),
                "Robert Gardner",
                EmailAddress.parse("robert@example.net"),
                new Words("Re: Hot or cold?", "Cold, for two days.\n", "<p>Cold, for two days.</p>\n"),
                new Threading(comment, List.of(comment)),
                new Cause(id, null),
                createdAt,
                Progress.NONE,
                null);
    }

    public Letter post(Letter letter) {
        unitOfWork.run(() -> postLetter.post(letter));
        return letter;
    }

    public List<Letter> finished(LetterState state) {
        return reads.everything(() -> outbox.finished(state, Instant.now()));
    }

    @Override
    public void close() {
        postman.close();
    }
}
