package org.rejoinder.author;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.problem.Invalid;

/** Changes what is known of an author. The slug stays: it is in the addresses of the author's page. */
@Dependent
public class SaveAuthor {

    private final Authors authors;

    @Inject
    public SaveAuthor(Authors authors) {
        this.authors = authors;
    }

    public AuthorAccount save(String slug, AuthorDetails details) {
        if (authors.find(slug).isEmpty()) {
            throw new UnknownAuthor();
        }
        if (details.slug().filter(given -> !given.value().equals(slug)).isPresent()) {
            throw new Invalid("slug", "cannot be changed");
        }
        CreateAuthor.refuseTakenLogin(authors, details, slug);
        return authors.put(slug, details);
    }
}
