package org.rejoinder.privacy.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.rejoinder.privacy.PersonErased.Texts;

/** Who is to be forgotten, and whether what they wrote goes as well. */
public record ErasureJson(
        @NotNull(message = "must be there") String email,

        @Nullable @Pattern(regexp = "keep|remove", message = "must be keep or remove")
        String texts) {

    Texts wish() {
        return "remove".equals(texts) ? Texts.REMOVE : Texts.KEEP;
    }
}
