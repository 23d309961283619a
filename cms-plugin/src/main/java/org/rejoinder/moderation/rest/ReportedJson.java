package org.rejoinder.moderation.rest;

import java.time.Instant;
import java.util.List;

/** A comment that readers have reported, and what they said. */
public record ReportedJson(ModeratedCommentJson comment, List<ReportJson> reports) {

    public record ReportJson(String reason, Instant at) {}
}
