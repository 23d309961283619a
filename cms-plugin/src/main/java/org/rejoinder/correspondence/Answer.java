package org.rejoinder.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.text.SafeHtml;

/**
 * What the author has answered, once, however often and to whom it was said.
 *
 * @param letter the id of the letter that brought it to the person who asked
 * @param reply the id of the public reply
 * @param status what the mail server said when it refused the letter
 */
public record Answer(
        int number,
        String by,
        String source,
        SafeHtml body,
        Instant at,
        Optional<String> letter,
        Optional<String> reply,
        Optional<String> status) {}
