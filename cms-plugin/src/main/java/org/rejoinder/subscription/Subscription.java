package org.rejoinder.subscription;

import java.time.Instant;
import java.util.List;

/**
 * What a person hears of one article's comments.
 *
 * @param person the person's key
 * @param all whether it is every comment, or only replies
 * @param comments the ids of the person's comments whose replies are heard of
 * @param told when the last letters about it were written
 */
public record Subscription(
        String article, String person, boolean all, List<String> comments, Instant since, List<Instant> told) {}
