package org.rejoinder.settings;

import java.time.Duration;

/**
 * What becomes of mail that comes in.
 *
 * @param replies how long a letter can be answered
 * @param kept how long letters and the log of mail are kept
 * @param raw how long a mail is kept as it came
 * @param every how often it is looked for
 * @param bounces so many letters that cannot be delivered within {@code bouncing} end a person's subscriptions
 * @param unconfirmed how long an address is remembered that was asked to confirm and did not
 */
public record InboundSettings(
        Duration replies,
        Duration kept,
        Duration raw,
        Duration every,
        int bounces,
        Duration bouncing,
        Duration unconfirmed) {}
