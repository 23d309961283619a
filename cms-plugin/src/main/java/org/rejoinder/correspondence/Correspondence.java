package org.rejoinder.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.mail.Mailbox;

/**
 * The exchange of letters with one person about one comment, whose id it shares.
 *
 * @param proven whether the person has shown that the address is theirs
 * @param author the slug of the article's author when it was asked
 * @param answers what was answered, oldest first
 */
public record Correspondence(
        String id,
        CorrespondenceState state,
        boolean proven,
        Mailbox person,
        Optional<String> author,
        Instant askedAt,
        Optional<Instant> answeredAt,
        List<Answer> answers) {

    public String comment() {
        return id;
    }
}
