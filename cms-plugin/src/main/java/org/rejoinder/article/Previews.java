package org.rejoinder.article;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rejoinder.repository.Ids;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.SigningKey;

/** Makes and reads the links that show a working copy to whoever holds them. Nothing is stored; not to be asked within a session. */
@Dependent
public class Previews {

    private static final String PURPOSE = "preview";
    private static final int ID_LENGTH = 16;

    private final SigningKey signingKey;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public Previews(SigningKey signingKey, Settings settings, Clock clock) {
        this.signingKey = signingKey;
        this.settings = settings;
        this.clock = clock;
    }

    /** The id of the article with a signature behind it, and when it is of no use any more. */
    public record Preview(String token, Instant expiresAt) {}

    public Preview of(String articleId) {
        var end = clock.instant().plus(settings.previews()).truncatedTo(ChronoUnit.SECONDS);
        return new Preview(articleId + signingKey.tokens().sign(PURPOSE, articleId, end), end);
    }

    /** The id of the article that a token shows, while it does. */
    public Optional<String> article(String token) {
        if (token.length() <= ID_LENGTH || !Ids.isId(token.substring(0, ID_LENGTH))) {
            return Optional.empty();
        }
        var id = token.substring(0, ID_LENGTH);
        return signingKey.tokens().verify(PURPOSE, id, token.substring(ID_LENGTH), clock.instant())
                ? Optional.of(id)
                : Optional.empty();
    }
}
