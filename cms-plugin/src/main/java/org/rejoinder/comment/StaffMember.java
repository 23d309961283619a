package org.rejoinder.comment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rejoinder.author.Author;
import org.rejoinder.author.Authors;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.mail.MailSettings;

/** As whom a signed-in person answers: as the author they are, or else under their sign-in name. */
@Dependent
public class StaffMember {

    private final Authors authors;
    private final MailSettings mail;

    @Inject
    public StaffMember(Authors authors, MailSettings mail) {
        this.authors = authors;
        this.mail = mail;
    }

    /** For the name that somebody of the staff has signed in by. */
    public Commenter of(String name) {
        var author = authors.byLogin(name);
        var address = author.flatMap(its -> authors.address(its.slug())).flatMap(EmailAddress::find);
        return new Commenter(
                author.map(Author::name).orElse(name),
                address.orElse(mail.from()),
                Optional.empty(),
                Optional.of(author.map(Author::slug).orElse("")));
    }
}
