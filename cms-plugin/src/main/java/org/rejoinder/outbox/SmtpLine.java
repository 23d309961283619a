package org.rejoinder.outbox;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.lang.System.Logger.Level;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.mail.HeaderText;
import org.rejoinder.mail.MailSettings;

/** One connection to the mail server, kept open from letter to letter. */
final class SmtpLine implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SmtpLine.class.getName());
    private static final String ENVELOPE_SENDER = "mail.smtp.from"; // read anew for each letter
    private static final String CONNECT_MILLIS = "5000";
    private static final String WAIT_MILLIS = "60000";
    private static final int TLS_PORT = 465;
    private static final long TRUSTED_NANOS = 2_000_000_000L;
    private static final Pattern REPLY = Pattern.compile("([245][0-9][0-9])[ -].*", Pattern.DOTALL);
    private static final Pattern SIGN_IN_WANTED = Pattern.compile("53[0458]");

    private final MailSettings settings;
    private final SealedAddresses sealed;
    private final Session session;
    private @Nullable Transport transport;
    private long lastUse;

    SmtpLine(MailSettings settings, SealedAddresses sealed) {
        this.settings = settings;
        this.sealed = sealed;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        var server = settings.server();
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty(ENVELOPE_SENDER, settings.from().text());
        properties.setProperty("mail.smtp.localhost", settings.domain());
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", WAIT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", WAIT_MILLIS);
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.wantsSignIn()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.port() == TLS_PORT));
        return properties;
    }

    /** Whether there is a mail server to talk to. */
    synchronized boolean open() {
        try {
            connected();
            return true;
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "No connection to " + settings.server(), e);
            return false;
        }
    }

    /** Gives the letter to the mail server. */
    synchronized Outcome carry(Letter letter) {
        LetterMessage message;
        try {
            message = LetterMessage.of(letter, settings, sealed, session);
            session.getProperties()
                    .setProperty(ENVELOPE_SENDER, LetterMessage.envelopeSender(letter, settings, sealed));
        } catch (MessagingException e) {
            LOG.log(Level.ERROR, "Letter " + letter.id() + " cannot be written", e);
            return new Outcome.Deferred("it cannot be written");
        }
        Transport server;
        try {
            server = connected();
        } catch (MessagingException e) {
            return new Outcome.NotTried();
        }
        try {
            server.sendMessage(message, new Address[] {message.getAllRecipients()[0]});
            lastUse = System.nanoTime();
            return new Outcome.Taken();
        } catch (MessagingException e) {
            LOG.log(Level.DEBUG, "Letter " + letter.id(), e);
            return judged(e, server);
        }
    }

    private Transport connected() throws MessagingException {
        var kept = transport;
        if (kept != null && (System.nanoTime() - lastUse < TRUSTED_NANOS || kept.isConnected())) {
            return kept;
        }
        close();
        var fresh = session.getTransport("smtp");
        var server = settings.server();
        if (server.wantsSignIn()) {
            fresh.connect(server.user(), server.password());
        } else {
            fresh.connect();
        }
        transport = fresh;
        lastUse = System.nanoTime();
        return fresh;
    }

    private Outcome judged(MessagingException failure, Transport server) {
        var status = reply(failure);
        boolean alive = server.isConnected();
        if (!alive) {
            close();
        }
        if (status == null) {
            return alive
                    ? new Outcome.Deferred(HeaderText.of(String.valueOf(failure.getMessage())))
                    : new Outcome.Interrupted("the connection broke");
        }
        var code = status.substring(0, 3);
        if (SIGN_IN_WANTED.matcher(code).matches()) {
            LOG.log(Level.WARNING, "The mail server wants another sign-in: {0}", code);
            close();
            return new Outcome.NotTried();
        }
        if (code.equals("421")) {
            close();
            return new Outcome.Interrupted(status);
        }
        return code.startsWith("5") ? new Outcome.Refused(status) : new Outcome.Deferred(status);
    }

    /**
     * What the mail server said. The implementation of Jakarta Mail keeps the code in classes that a web application cannot
     * see, and the reply's own line in the message of the last exception.
     */
    private static @Nullable String reply(MessagingException failure) {
        String found = null;
        for (Exception e = failure; e != null; e = next(e)) {
            var message = e.getMessage();
            if (message != null && REPLY.matcher(message).matches()) {
                found = HeaderText.of(message);
            }
        }
        return found;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException failure ? failure.getNextException() : null;
    }

    @Override
    public synchronized void close() {
        var kept = transport;
        transport = null;
        if (kept != null) {
            try {
                kept.close();
            } catch (MessagingException e) {
                LOG.log(Level.DEBUG, "Closing a connection", e);
            }
        }
    }
}
