package org.rejoinder.moderation;

import java.time.Instant;

/** What a reader finds wrong with a comment. */
public record Report(String reason, Instant at) {}
