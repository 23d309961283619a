package org.rejoinder.moderation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the staff writes, an answer or other words for a comment, in CommonMark. */
public record ReplyJson(
        @NotBlank(message = "must not be blank") @Size(max = 10_000, message = "must have at most 10000 characters")
        String body) {}
