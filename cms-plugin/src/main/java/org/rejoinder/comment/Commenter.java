package org.rejoinder.comment;

import java.util.Optional;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.text.WebAddress;

/**
 * Who wrote a comment. The address is for answering and never shown; {@code author} is the slug of the author whose
 * badge the comment wears, which only signing in gives.
 */
public record Commenter(String name, EmailAddress email, Optional<WebAddress> website, Optional<String> author) {}
