package org.rejoinder.moderation.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.Invalid;
import org.rejoinder.spam.AddBlock.Wanted;
import org.rejoinder.spam.BlockKind;

/** What is to be blocked, until when. */
public record NewBlockJson(
        @NotNull(message = "must be word, address, domain or network")
        String kind,

        @NotBlank(message = "must not be blank") @Size(max = 254, message = "must have at most 254 characters")
        String value,

        @Nullable @Size(max = 500, message = "must have at most 500 characters")
        String note,

        @Nullable Instant until) {

    Wanted wanted() {
        var blocked =
                BlockKind.find(kind).orElseThrow(() -> new Invalid("kind", "must be word, address, domain or network"));
        return new Wanted(
                blocked, value, Optional.ofNullable(note).filter(text -> !text.isBlank()), Optional.ofNullable(until));
    }
}
