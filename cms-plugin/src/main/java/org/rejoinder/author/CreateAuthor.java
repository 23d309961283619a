package org.rejoinder.author;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.rejoinder.problem.Invalid;
import org.rejoinder.problem.SlugTaken;
import org.rejoinder.text.Slug;

/** Enters somebody who is going to write articles. */
@Dependent
public class CreateAuthor {

    private final Authors authors;

    @Inject
    public CreateAuthor(Authors authors) {
        this.authors = authors;
    }

    public AuthorAccount create(AuthorDetails details) {
        refuseTakenLogin(authors, details, "");
        return authors.put(slug(details), details);
    }

    private String slug(AuthorDetails details) {
        if (details.slug().isPresent()) {
            var slug = details.slug().get().value();
            if (authors.find(slug).isPresent()) {
                throw new SlugTaken(slug);
            }
            return slug;
        }
        var made = Slug.of(details.name())
                .orElseThrow(() -> new Invalid("slug", "must be given: the name has no letters to make it from"));
        var slug = made;
        for (int number = 2; authors.find(slug.value()).isPresent(); number++) {
            slug = made.numbered(number);
        }
        return slug.value();
    }

    static void refuseTakenLogin(Authors authors, AuthorDetails details, String slug) {
        var login = details.login();
        if (login != null
                && authors.byLogin(login)
                        .filter(other -> !other.slug().equals(slug))
                        .isPresent()) {
            throw new LoginTaken();
        }
    }
}
