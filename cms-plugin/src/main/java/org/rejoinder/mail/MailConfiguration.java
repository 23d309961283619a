package org.rejoinder.mail;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** Gives the features the settings of the mail server. */
@Dependent
class MailConfiguration {

    @Produces
    @Singleton
    MailSettings settings(Config config) {
        return MailSettings.from(config);
    }
}
