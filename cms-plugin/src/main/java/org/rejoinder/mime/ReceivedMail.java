package org.rejoinder.mime;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.mail.EmailAddress;

/**
 * A mail as far as it concerns us. Everything in it was written by a stranger; nothing of it is believed but what
 * {@link #authentication} says.
 *
 * @param messageId with its angle brackets; null if there is none
 * @param from the one address of {@code From}; null if there is none or several, or if readers could disagree on it
 * @param senderName what the sender calls himself; may be empty
 * @param returnPath the envelope's sender: null if it was not noted, empty for the null sender of a bounce
 * @param recipients of {@code To}, {@code Cc}, {@code Delivered-To} and {@code X-Original-To}, in the mail's order
 * @param text the whole of what can be read, from the plain text or, without one, from the HTML
 * @param answer what of it is new
 * @param droppedAttachments the names of what was left out; a nameless one counts by its type
 * @param automatic why this is a machine's mail; null if a person may have written it
 * @param deliveryReports of a bounce that we understand; a bounce of another kind has none
 * @param returnedMessageId the id of the letter that a bounce is about
 * @param authenticationResults those headers as they came, the topmost first
 */
public record ReceivedMail(
        @Nullable String messageId,
        @Nullable EmailAddress from,
        String senderName,
        @Nullable String returnPath,
        List<EmailAddress> recipients,
        String subject,
        @Nullable Instant sentAt,
        @Nullable String inReplyTo,
        List<String> references,
        String text,
        AnswerText answer,
        List<String> droppedAttachments,
        @Nullable Automatic automatic,
        List<DeliveryReport> deliveryReports,
        @Nullable String returnedMessageId,
        List<String> authenticationResults) {

    /** The first line that the sender wrote. */
    public String firstLine() {
        return answer.firstLine();
    }

    /** What the mail server that calls itself by this id found out; what others say is not heard (RFC 8601 §5). */
    public Authentication authentication(String authservId) {
        return AuthenticationResults.of(authenticationResults, authservId, from == null ? null : from.domain());
    }
}
