package org.rejoinder.mail;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How letters leave this site: the mail server, the address they come from, how the site calls itself, and their words.
 *
 * @param replyDomain the domain whose mail comes in here, so that letters can be answered; empty if none does
 */
public record MailSettings(
        Server server, EmailAddress from, String siteName, String siteUrl, Templates templates, String replyDomain) {

    /** The SMTP server; without a host letters wait, without a user nobody signs in. */
    public record Server(String host, int port, String user, String password) {

        public boolean isNamed() {
            return !host.isEmpty();
        }

        public boolean wantsSignIn() {
            return !user.isEmpty();
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    public MailSettings {
        siteName = HeaderText.of(siteName);
        siteUrl = siteUrl.replaceAll("/+$", "");
    }

    /** With the words that are delivered, in English. */
    public MailSettings(Server server, EmailAddress from, String siteName, String siteUrl) {
        this(server, from, siteName, siteUrl, new Templates(Language.EN, Optional.empty()), "");
    }

    /** The same with mail coming in for a domain. */
    public MailSettings answerableAt(String domain) {
        return new MailSettings(server, from, siteName, siteUrl, templates, domain);
    }

    /** Whether letters can be answered by mail. */
    public boolean takesReplies() {
        return !replyDomain.isEmpty();
    }

    /** Reads the server's variables; a wrong one stops the start with a sentence that names it. */
    static MailSettings from(Config config) {
        var site = text(config, "site.url", "http://localhost:9080");
        var server = new Server(
                text(config, "mail.smtp.host", ""),
                port(text(config, "mail.smtp.port", "25")),
                text(config, "mail.smtp.user", ""),
                text(config, "mail.smtp.password", ""));
        return new MailSettings(
                server,
                address(text(config, "mail.from", "site@localhost")),
                text(config, "site.name", host(site)),
                site,
                new Templates(
                        language(text(config, "site.language", "en")),
                        Optional.of(text(config, "mail.templates", ""))
                                .filter(folder -> !folder.isEmpty())
                                .map(Path::of)),
                replyDomain(text(config, "mail.reply.domain", "")));
    }

    /** The domain that our message ids and comment ids belong to. */
    public String domain() {
        return from.domain();
    }

    /** The address of a page of the site. */
    public String page(String path) {
        return siteUrl + path;
    }

    private static String text(Config config, String name, String otherwise) {
        return config.getOptionalValue(name, String.class).map(String::strip).orElse(otherwise);
    }

    private static Language language(String tag) {
        return Language.find(tag)
                .orElseThrow(() -> new IllegalArgumentException("site.language is neither en nor de: " + tag));
    }

    private static int port(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("mail.smtp.port is not the number of a port: " + text);
        }
        return Integer.parseInt(text);
    }

    private static EmailAddress address(String text) {
        return EmailAddress.find(text)
                .orElseThrow(() -> new IllegalArgumentException("mail.from is not an email address: " + text));
    }

    private static String replyDomain(String text) {
        return text.isEmpty()
                ? ""
                : EmailAddress.find("reply@" + text)
                        .map(EmailAddress::domain)
                        .orElseThrow(() ->
                                new IllegalArgumentException("mail.reply.domain is not the name of a domain: " + text));
    }

    private static String host(String site) {
        try {
            var host = URI.create(site).getHost();
            if (host != null) {
                return host;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("site.url is not the address of a site: " + site, e);
        }
        throw new IllegalArgumentException("site.url is not the address of a site: " + site);
    }
}
