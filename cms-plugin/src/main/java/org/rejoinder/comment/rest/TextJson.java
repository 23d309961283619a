package org.rejoinder.comment.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A text that may become a comment. */
public record TextJson(
        @NotBlank(message = "must not be blank") @Size(max = 10_000, message = "must have at most 10000 characters")
        String body) {}
