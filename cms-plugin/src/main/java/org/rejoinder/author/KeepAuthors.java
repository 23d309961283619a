package org.rejoinder.author;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.privacy.KeptThing;
import org.rejoinder.privacy.PersonAsked;
import org.rejoinder.privacy.PersonErased;
import org.rejoinder.privacy.StaffAddress;

/** Tells an author what is kept of them, and refuses to forget one who still writes under this address. */
@Dependent
public class KeepAuthors {

    private final Authors authors;

    @Inject
    public KeepAuthors(Authors authors) {
        this.authors = authors;
    }

    public void on(@Observes PersonAsked event) {
        account(event.address())
                .ifPresent(account -> event.add(
                        "author",
                        new KeptThing()
                                .with("slug", account.author().slug())
                                .with("name", account.author().name())
                                .with("email", Optional.ofNullable(account.email()))
                                .with("login", Optional.ofNullable(account.login()))));
    }

    public void on(@Observes PersonErased event) {
        account(event.address()).ifPresent(account -> {
            throw new StaffAddress("the author '" + account.author().slug() + "' has it");
        });
    }

    private Optional<AuthorAccount> account(EmailAddress address) {
        return authors.slugs().stream()
                .flatMap(slug -> authors.account(slug).stream())
                .filter(account -> Optional.ofNullable(account.email())
                        .flatMap(EmailAddress::find)
                        .filter(its -> its.folded().equals(address.folded()))
                        .isPresent())
                .findFirst();
    }
}
