package org.rejoinder.comment.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say of a new comment, and nothing else is taken. {@code trap} is a field that people do not see and
 * {@code startedAt} when the form was opened; both tell machines from people. {@code notify} is {@code none},
 * {@code replies} or {@code all}.
 */
public record NewCommentJson(
        @NotBlank(message = "must not be blank") @Size(max = 80, message = "must have at most 80 characters")
        String name,

        @NotBlank(message = "must not be blank") @Size(max = 254, message = "must have at most 254 characters")
        String email,

        @Nullable @Size(max = 500, message = "must have at most 500 characters")
        String website,

        @NotBlank(message = "must not be blank") @Size(max = 10_000, message = "must have at most 10000 characters")
        String body,

        @Nullable @Size(max = 40, message = "must be the id of a comment")
        String parent,

        @Nullable @JsonbProperty("notify") @Size(max = 20, message = "must be none, replies or all")
        String letters,

        @Nullable Boolean answerByEmail,

        @Nullable @Size(max = 1000, message = "must have at most 1000 characters")
        String trap,

        @Nullable Instant startedAt) {}
