package org.rejoinder.spam;

import java.time.Instant;
import java.util.Optional;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.text.CommentMarkup;

/** Comments to be judged. */
public final class Sample {

    private Sample() {}

    public static Candidate saying(String text) {
        return by("Ann", "ann@example.org", text);
    }

    public static Candidate by(String name, String email, String text) {
        return new Candidate(
                "https://site.invalid/2009/11/22/hot-or-cold/",
                name,
                EmailAddress.parse(email),
                Optional.of("https://ann.example.net/me"),
                text,
                new CommentMarkup().fromMarkdown(text),
                Optional.of("203.0.113.9"),
                Optional.of("Browser/1.0"),
                Signs.NONE);
    }

    static Candidate filledIn(String trap, Instant startedAt) {
        var its = saying("Hello");
        return new Candidate(
                its.page(),
                its.name(),
                its.email(),
                its.website(),
                its.source(),
                its.body(),
                its.ip(),
                its.userAgent(),
                new Signs(Optional.of(trap), Optional.of(startedAt)));
    }
}
