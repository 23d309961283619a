package org.rejoinder.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.rejoinder.author.AuthorDetails;
import org.rejoinder.author.Authors;
import org.rejoinder.author.CreateAuthor;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.migration.Sources.Kind;
import org.rejoinder.migration.Sources.Source;
import org.rejoinder.text.WebAddress;

/** Enters the users of the exported site who wrote something; one of the same slug and name is taken for the same person. */
@Dependent
class ImportAuthor {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_BYLINE = 200;

    private final Authors authors;
    private final CreateAuthor createAuthor;

    @Inject
    ImportAuthor(Authors authors, CreateAuthor createAuthor) {
        this.authors = authors;
        this.createAuthor = createAuthor;
    }

    Filing filing(String site, WxrAuthor author) {
        var source = new Source(site, Kind.AUTHOR, author.login());
        var shown = PlainWords.of(author.displayName(), LONGEST_NAME);
        var name = shown.isEmpty() ? PlainWords.of(author.login(), LONGEST_NAME) : shown;
        var slug = PlainWords.slug(name).or(() -> PlainWords.slug(author.login()));
        if (slug.isEmpty()) {
            return Filing.settled(AccountEntry.failed(author.login(), AccountEntry.AUTHOR, "Its name has no letters."));
        }
        var details = AuthorDetails.named(name)
                .byline(PlainWords.of(author.byline(), LONGEST_BYLINE))
                .url(WebAddress.find(author.url()).map(WebAddress::value).orElse(null))
                .email(EmailAddress.find(author.email()).map(EmailAddress::text).orElse(null));
        var known = slug.get().value();
        var notes = author.id().isEmpty() && author.email().isEmpty()
                ? List.of("Only named by posts; its address is not known.")
                : List.<String>of();
        return Filing.of(
                source,
                AccountEntry.AUTHOR,
                notes,
                () -> authors.find(known)
                        .filter(there -> there.name().equals(name))
                        .map(there -> there.slug())
                        .orElseGet(() ->
                                createAuthor.create(details.build()).author().slug()));
    }
}
