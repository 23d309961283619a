package org.rejoinder.correspondence.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An answer in CommonMark, and who may read it. */
public record AnswerJson(
        @NotBlank(message = "must not be blank") @Size(max = 10_000, message = "must have at most 10000 characters")
        String body,

        @NotNull(message = "must be there")
        @Pattern(regexp = "private|public|both", message = "must be private, public or both")
        String visibility) {}
