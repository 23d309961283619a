package org.rejoinder.moderation.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** One decision about many comments. */
public record BulkJson(
        @NotNull(message = "must be there") @Size(min = 1, max = 1000, message = "must have 1 to 1000 ids")
        List<String> ids,

        @NotNull(message = "must be there") String action) {}
