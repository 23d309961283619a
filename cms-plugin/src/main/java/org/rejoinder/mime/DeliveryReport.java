package org.rejoinder.mime;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.mail.EmailAddress;

/**
 * What became of a letter to one recipient (RFC 3464 §2.3).
 *
 * @param originalRecipient as we addressed the letter, if the reporting server knows
 * @param finalRecipient the mailbox in which it ended, for instance behind a redirection
 * @param action failed, delayed, delivered, relayed or expanded, in lower case; empty if it is not said
 * @param status the enhanced status (RFC 3463), for instance 5.1.1; empty if there is none
 * @param diagnostic what the server said, at most {@link #MAX_DIAGNOSTIC} characters; a stranger's words
 */
public record DeliveryReport(
        @Nullable EmailAddress originalRecipient,
        @Nullable EmailAddress finalRecipient,
        String action,
        String status,
        String diagnostic) {

    public static final int MAX_DIAGNOSTIC = 500;

    private static final Pattern STATUS = Pattern.compile("[245]\\.[0-9]{1,3}\\.[0-9]{1,3}");

    /** The address itself is wrong: not the mailbox (which may be full), the way to it, or what somebody thinks of us. */
    private static final Set<String> WRONG_ADDRESS = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10");

    public DeliveryReport {
        status = STATUS.matcher(status).matches() ? status : "";
    }

    /** The letter will not arrive. */
    public boolean failed() {
        return action.equals("failed");
    }

    /** No letter to this address will ever arrive. */
    public boolean hard() {
        return failed() && WRONG_ADDRESS.contains(status);
    }
}
