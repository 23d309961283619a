package org.rejoinder.moderation.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each comment of a decision about many. */
public record OutcomesJson(List<OutcomeJson> data) {

    /** The status it has now, or the type of the problem that kept it where it was. */
    public record OutcomeJson(
            String id, @Nullable String status, @Nullable String problem) {}
}
