package org.rejoinder.subscription;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.mail.EmailAddress;

/**
 * Somebody who has asked to hear of something.
 *
 * @param key stands for the address in links; it tells nothing of it to who does not have the site's secret
 * @param confirmed whether the person has agreed, by a letter that reached the address, to be written to
 * @param askedAt when the last letter went out that asks for it
 * @param round how many of those there were
 */
public record Person(String key, EmailAddress address, boolean confirmed, Optional<Instant> askedAt, long round) {}
