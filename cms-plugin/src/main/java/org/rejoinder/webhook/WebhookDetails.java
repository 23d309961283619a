package org.rejoinder.webhook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.FieldError;
import org.rejoinder.problem.Invalid;
import org.rejoinder.text.Cleaned;

/** What an admin says of a webhook. */
public record WebhookDetails(String url, List<String> events, String description, boolean on) {

    private static final int LONGEST_DESCRIPTION = 200;

    /** Takes what came from outside, an absent member as null, and complains of all of it at once. */
    public static WebhookDetails of(
            @Nullable String url,
            @Nullable List<@Nullable String> events,
            @Nullable String description,
            @Nullable Boolean on,
            Targets targets) {
        var errors = new ArrayList<FieldError>();
        var address = url == null ? "" : url.strip();
        targets.complaint(address).ifPresent(complaint -> errors.add(new FieldError("url", complaint)));
        var wanted = new ArrayList<String>();
        for (var event : events == null ? List.<@Nullable String>of() : events) {
            if (event == null || EventType.find(event).isEmpty()) {
                errors.add(new FieldError("events", "has a name that is none of an event"));
            } else if (!wanted.contains(event)) {
                wanted.add(event);
            }
        }
        var words = Cleaned.line(description == null ? "" : description);
        if (words.length() > LONGEST_DESCRIPTION) {
            errors.add(new FieldError("description", "must have at most %d characters".formatted(LONGEST_DESCRIPTION)));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new WebhookDetails(address, List.copyOf(wanted), words, on == null || on);
    }
}
