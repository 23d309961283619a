package org.rejoinder.inbound;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Gives this room the ways by which mail comes in. */
@Dependent
class MailInConfiguration {

    @Produces
    @Singleton
    MailIn mailIn(Config config) {
        return MailIn.from(config);
    }
}
