package org.rejoinder.outbox.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where a test letter is to go. */
public record TestLetterJson(
        @NotBlank(message = "must not be blank") @Size(max = 254, message = "must have at most 254 characters")
        String recipient) {}
