package org.rejoinder.moderation.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One decision about many comments; with {@code expected}, about those only that still stand there. */
public record BulkJson(
        @NotNull(message = "must be there") @Size(min = 1, max = 1000, message = "must have 1 to 1000 ids")
        List<String> ids,

        @NotNull(message = "must be there") String action,
        @Nullable String expected) {}
