package org.rejoinder.sample.site.cms;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/** What a reader filled in below an article, on its way to the plugin, which judges it. */
public record NewComment(
        String name,
        String email,
        @Nullable String website,
        String body,
        @Nullable String parent,
        @JsonbProperty("notify") @Nullable String letters,
        boolean answerByEmail,
        @Nullable String trap,
        @Nullable String startedAt) {}
