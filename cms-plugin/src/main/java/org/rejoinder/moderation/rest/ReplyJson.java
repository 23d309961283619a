package org.rejoinder.moderation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An answer of the staff, in CommonMark. */
public record ReplyJson(
        @NotBlank(message = "must not be blank") @Size(max = 10_000, message = "must have at most 10000 characters")
        String body) {}
