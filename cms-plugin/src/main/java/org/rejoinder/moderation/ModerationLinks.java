package org.rejoinder.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.mail.MailSettings;
import org.rejoinder.repository.Ids;
import org.rejoinder.settings.Settings;
import org.rejoinder.settings.SigningKey;

/** Links in moderators' mail to a page for one comment: who holds one may decide about that comment until it expires. */
@Dependent
public class ModerationLinks {

    private static final String PURPOSE = "moderate-comment";
    private static final int ID_LENGTH = 16;

    private final SigningKey signingKey;
    private final Settings settings;
    private final MailSettings site;
    private final String path;
    private final Clock clock;

    @Inject
    public ModerationLinks(
            SigningKey signingKey,
            Settings settings,
            MailSettings site,
            @ConfigProperty(name = "mail.path", defaultValue = "/cms/mail") String path,
            Clock clock) {
        this.signingKey = signingKey;
        this.settings = settings;
        this.site = site;
        this.path = path;
        this.clock = clock;
    }

    /** The address of the page. */
    public String link(String comment) {
        var end = clock.instant().plus(settings.moderationLinks());
        return site.page(path + "/moderate/" + comment + signingKey.tokens().sign(PURPOSE, comment, end));
    }

    /** The address of a view of the desk, which asks who is there. */
    public String desk(String view) {
        return site.page(path.substring(0, path.lastIndexOf('/')) + "/desk/#" + view);
    }

    /** The id of the comment that such a token is good for, now. */
    public Optional<String> comment(String token) {
        if (token.length() <= ID_LENGTH || !Ids.isId(token.substring(0, ID_LENGTH))) {
            return Optional.empty();
        }
        var id = token.substring(0, ID_LENGTH);
        return signingKey.tokens().verify(PURPOSE, id, token.substring(ID_LENGTH), clock.instant())
                ? Optional.of(id)
                : Optional.empty();
    }
}
