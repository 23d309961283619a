package org.rejoinder.comment.rest;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rejoinder.comment.Notify;
import org.rejoinder.http.Checked;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.problem.FieldError;
import org.rejoinder.text.Cleaned;
import org.rejoinder.text.WebAddress;

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

        @Nullable Instant startedAt)
        implements Checked {

    @Override
    public List<FieldError> mistakes() {
        var errors = new ArrayList<FieldError>();
        check(errors, "name", name, Cleaned::isSeen, "must not be blank");
        check(errors, "email", email, text -> EmailAddress.find(text).isPresent(), "must be an email address");
        check(
                errors,
                "website",
                website == null ? null : website.strip(),
                text -> text.isEmpty() || WebAddress.find(text).isPresent(),
                "must be an address that begins with http:// or https://");
        check(errors, "notify", letters, text -> Notify.find(text).isPresent(), "must be none, replies or all");
        return errors;
    }

    private static void check(
            List<FieldError> errors, String field, @Nullable String text, Predicate<String> rule, String message) {
        if (text != null && !rule.test(text)) {
            errors.add(new FieldError(field, message));
        }
    }

    Optional<WebAddress> address() {
        return Optional.ofNullable(website).map(String::strip).flatMap(WebAddress::find);
    }

    Notify wish() {
        return Optional.ofNullable(letters).flatMap(Notify::find).orElse(Notify.NONE);
    }
}
