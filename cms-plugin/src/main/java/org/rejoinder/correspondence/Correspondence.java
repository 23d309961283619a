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
 * @param askedAt when the person asked, or asked again
 * @param answers what was answered, oldest first
 * @param followUps what the person has answered to that
 */
public record Correspondence(
        String id,
        CorrespondenceState state,
        boolean proven,
        Mailbox person,
        Optional<String> author,
        Instant askedAt,
        Optional<Instant> answeredAt,
        List<Answer> answers,
        List<FollowUp> followUps) {

    /** The number of the next letter of either side. */
    int nextNumber() {
        return answers.size() + followUps.size() + 1;
    }

    /** What the person has said last, if it was by mail. */
    public Optional<FollowUp> lastFollowUp() {
        return followUps.isEmpty() ? Optional.empty() : Optional.of(followUps.get(followUps.size() - 1));
    }

    /** What was answered since the person spoke last. */
    List<Answer> answersSince() {
        int last = lastFollowUp().map(FollowUp::number).orElse(0);
        return answers.stream().filter(answer -> answer.number() > last).toList();
    }

    public String comment() {
        return id;
    }
}
