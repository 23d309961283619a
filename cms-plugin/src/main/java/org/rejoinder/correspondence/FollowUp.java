package org.rejoinder.correspondence;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.mail.MessageId;
import org.rejoinder.text.SafeHtml;

/**
 * What the person who asked has answered to a letter, by mail. Only the author reads it, unless the person wants it otherwise.
 *
 * @param number its place among the letters of both sides
 * @param reply the id of the comment in which the person has said the same in public
 * @param messageId of the mail, so that a letter can answer it
 */
public record FollowUp(
        int number, String source, SafeHtml body, Instant at, Optional<String> reply, Optional<MessageId> messageId) {}
