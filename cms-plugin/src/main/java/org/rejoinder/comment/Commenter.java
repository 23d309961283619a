package org.rejoinder.comment;

import java.util.Optional;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.text.WebAddress;

/**
 * Who wrote a comment. The address is for answering and never shown; {@code author} is the slug of the author whose
 * badge the comment wears, which only signing in gives.
 */
public record Commenter(String name, EmailAddress email, Optional<WebAddress> website, Optional<String> author) {

    /**
     * Whether readers may take both for one person. Who writes from the same address under another name does not want to
     * be known for the same.
     */
    boolean isSameAs(Commenter other) {
        return author.equals(other.author)
                && email.folded().equals(other.email.folded())
                && name.equalsIgnoreCase(other.name);
    }
}
