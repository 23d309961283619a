package org.rejoinder.inbound;

import org.rejoinder.mail.EmailAddress;
import org.rejoinder.outbox.SmtpSink.Mail;

/** Mail as people write it. */
final class Written {

    private Written() {}

    /** The address in a header. */
    static String address(String header, Mail mail) {
        var value = mail.header(header);
        return value.substring(value.lastIndexOf('<') + 1, value.lastIndexOf('>'));
    }

    /** An answer as a person writes it, with the letter quoted below. */
    static String answer(Mail letter, EmailAddress from, String text, String... headers) {
        return String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n")
                + "From: Somebody <" + from.text() + ">\r\n"
                + "To: " + address("Reply-To", letter) + "\r\n"
                + "Subject: Re: it\r\n"
                + "Message-ID: <" + org.rejoinder.repository.Ids.random() + "@client.example>\r\n"
                + "In-Reply-To: " + letter.messageId() + "\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
                + text.replace("\n", "\r\n")
                + "\r\n\r\nOn Sun, 22 Nov 2026 at 10:15, Example Site <site@example.org> wrote:\r\n> the letter\r\n";
    }
}
