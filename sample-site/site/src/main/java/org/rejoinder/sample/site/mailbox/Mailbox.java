package org.rejoinder.sample.site.mailbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes every letter for everybody, on loopback only, and keeps the newest in memory. It opens when the plugin's
 * letters are addressed to it, that is when {@code mail.smtp.host} is localhost and {@code mail.smtp.port} is {@code mailbox.port}.
 */
@Singleton
public class Mailbox {

    private static final System.Logger LOG = System.getLogger(Mailbox.class.getName());
    private static final int KEPT = 200;
    private static final int LARGEST_LETTER = 10 * 1024 * 1024;

    private final int port;
    private final boolean wanted;
    private final Clock clock = Clock.systemUTC();
    private final Deque<Caught> caught = new ArrayDeque<>();
    private int lastId;
    private @Nullable SMTPServer server;

    @Inject
    Mailbox(
            @ConfigProperty(name = "mail.smtp.host", defaultValue = "localhost") String smtpHost,
            @ConfigProperty(name = "mail.smtp.port", defaultValue = "3025") int smtpPort,
            @ConfigProperty(name = "mailbox.port", defaultValue = "3025") int port) {
        this.port = port;
        this.wanted = smtpHost.equals("localhost") && smtpPort == port;
    }

    /** Whether there is a development mailbox at all; with a real mail server there is none. */
    public boolean wanted() {
        return wanted;
    }

    /** Opens the mailbox if it is wanted; when its port is taken, the log says so and the site goes on without. */
    public synchronized void open() {
        if (!wanted || server != null) {
            return;
        }
        var opening = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("development mailbox")
                .maxMessageSize(LARGEST_LETTER)
                .insertReceivedHeaders(false)
                .messageHandler((context, from, to, raw) -> keep(to, raw))
                .build();
        try {
            opening.start();
            server = opening;
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The development mailbox cannot listen on port " + port + " (set mailbox.port)",
                    e);
        }
    }

    public synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** The letters kept, newest first. */
    public List<Letter> letters() {
        return copy().stream().map(Caught::letter).toList();
    }

    public Optional<Letter> letter(int id) {
        return copy().stream().filter(one -> one.id == id).findFirst().map(Caught::letter);
    }

    private synchronized List<Caught> copy() {
        return List.copyOf(caught);
    }

    private synchronized void keep(String to, byte[] raw) {
        caught.addFirst(new Caught(++lastId, clock.instant(), to, raw));
        while (caught.size() > KEPT) {
            caught.removeLast();
        }
    }

    /** A letter as it came in; it is read when somebody looks at it, in a thread that finds the mail classes. */
    private static final class Caught {

        private final int id;
        private final Instant at;
        private final String to;
        private final byte[] raw;

        Caught(int id, Instant at, String to, byte[] raw) {
            this.id = id;
            this.at = at;
            this.to = to;
            this.raw = raw;
        }

        Letter letter() {
            return LetterParser.parse(id, at, to, raw);
        }
    }
}
