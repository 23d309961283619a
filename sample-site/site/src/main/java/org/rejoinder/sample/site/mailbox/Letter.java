package org.rejoinder.sample.site.mailbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A caught letter, as a mail program shows it: the text first, the headers and the HTML for who wants to look. */
public record Letter(
        int id,
        Instant caughtAt,
        String from,
        String to,
        String subject,
        @Nullable String text,
        @Nullable String html,
        List<Header> headers) {

    /** One line of the header, unfolded and decoded. */
    public record Header(String name, String value) {}
}
