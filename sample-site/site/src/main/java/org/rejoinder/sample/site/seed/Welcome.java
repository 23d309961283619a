package org.rejoinder.sample.site.seed;

import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.sample.site.cms.CmsAddress;
import org.rejoinder.sample.site.mailbox.Mailbox;

/** The last words of a start: where to look and how to sign in. */
class Welcome {

    /** Liberty's own level for what an administrator should see; its console leaves INFO out. */
    private static final Level AUDIT = Level.parse("850");

    private static final Logger LOG = Logger.getLogger(Welcome.class.getName());

    private final String site;
    private final CmsAddress address;
    private final Mailbox mailbox;

    @Inject
    Welcome(
            @ConfigProperty(name = "site.url", defaultValue = "http://localhost:9080") String site,
            CmsAddress address,
            Mailbox mailbox) {
        this.site = site;
        this.address = address;
        this.mailbox = mailbox;
    }

    void say(boolean withPlugin) {
        LOG.log(AUDIT, withPlugin ? text() : "The site is ready at " + site + "/, without the plugin.");
    }

    private String text() {
        return """
                Ready.

                  The site         %1$s/
                  The API          %2$s
                  Try the API      %3$s
                  Letters          %4$s
                  Health           %5$s

                  Sign in to the API by HTTP Basic as admin, editor, author or moderator.
                  Unless changed, each one's password is the name: good for the sample only.
                """.formatted(
                        site,
                        address.of("/articles"),
                        address.onServer("/openapi/ui/"),
                        mailbox.wanted() ? site + "/letters/" : "go out by the mail server that is configured",
                        address.onServer("/health"));
    }
}
