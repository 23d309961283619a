package org.rejoinder.inbound;

import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/**
 * The ways by which mail comes in.
 *
 * @param secret what a mail server shows that posts mail; empty if none may
 * @param authservId by which our own mail server signs what it found out about a sender (RFC 8601); empty if it does not
 */
public record MailIn(String secret, String authservId, Imap imap) {

    private static final int LEAST_SECRET = 16;
    private static final int TLS_PORT = 993;

    /** The folder of an IMAP server that is looked into; without a host none is. */
    public record Imap(String host, int port, String user, String password, String folder, boolean tls) {

        boolean isNamed() {
            return !host.isEmpty();
        }

        @Override
        public String toString() {
            return host + ":" + port + "/" + folder;
        }
    }

    /** Reads the server's variables; a wrong one stops the start with a sentence that names it. */
    static MailIn from(Config config) {
        var secret = text(config, "inbound.secret", "");
        if (!secret.isEmpty() && secret.length() < LEAST_SECRET) {
            throw new IllegalArgumentException("inbound.secret has fewer than " + LEAST_SECRET + " characters");
        }
        int port = port(text(config, "mail.imap.port", "143"));
        var tls = text(config, "mail.imap.ssl", Boolean.toString(port == TLS_PORT));
        return new MailIn(
                secret,
                text(config, "mail.authserv.id", "").toLowerCase(Locale.ROOT),
                new Imap(
                        text(config, "mail.imap.host", ""),
                        port,
                        text(config, "mail.imap.user", ""),
                        text(config, "mail.imap.password", ""),
                        text(config, "mail.imap.folder", "INBOX"),
                        Boolean.parseBoolean(tls)));
    }

    private static String text(Config config, String name, String otherwise) {
        return config.getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(otherwise);
    }

    private static int port(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("mail.imap.port is not the number of a port: " + text);
        }
        return Integer.parseInt(text);
    }
}
