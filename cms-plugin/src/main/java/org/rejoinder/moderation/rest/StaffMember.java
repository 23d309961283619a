package org.rejoinder.moderation.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.author.Author;
import org.rejoinder.author.Authors;
import org.rejoinder.comment.Commenter;
import org.rejoinder.http.Caller;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;

/** As whom a signed-in person answers: as the author they are, or else under their sign-in name. */
@Dependent
class StaffMember {

    private final Authors authors;
    private final MailSettings mail;

    @Inject
    StaffMember(Authors authors, MailSettings mail) {
        this.authors = authors;
        this.mail = mail;
    }

    Commenter of(Caller caller) {
        var name = caller.name().orElseThrow();
        var author = authors.byLogin(name);
        var address = author.flatMap(its -> authors.address(its.slug())).flatMap(EmailAddress::find);
        return new Commenter(
                author.map(Author::name).orElse(name),
                address.orElse(mail.from()),
                Optional.empty(),
                Optional.of(author.map(Author::slug).orElse("")));
    }
}
