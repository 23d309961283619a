package org.rejoinder.moderation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a reader finds wrong with a comment, in plain words. */
public record NewReportJson(
        @NotBlank(message = "must not be blank") @Size(max = 1000, message = "must have at most 1000 characters")
        String reason) {}
