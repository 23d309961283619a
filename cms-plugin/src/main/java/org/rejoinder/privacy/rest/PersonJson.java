package org.rejoinder.privacy.rest;

import jakarta.validation.constraints.NotNull;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.problem.Invalid;

/** Whose data they are. */
public record PersonJson(@NotNull(message = "must be there") String email) {

    EmailAddress address() {
        return EmailAddress.find(email).orElseThrow(() -> new Invalid("email", "must be an email address"));
    }
}
