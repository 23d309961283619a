package org.rejoinder.installation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.rejoinder.repository.RepositorySettings;
import org.rejoinder.repository.RepositorySettings.Login;

/** Reads the server's variables; a wrong one stops the start with a sentence that names it. */
@Dependent
class Configuration {

    private final Config config;

    @Inject
    Configuration(Config config) {
        this.config = config;
    }

    @Produces
    RepositorySettings repository() {
        return new RepositorySettings(
                text("jcr.root", "/rejoinder"),
                login("jcr.install", "admin", "admin"),
                login("jcr", "rejoinder", "rejoinder"),
                login("jcr.reader", "rejoinder-reader", "rejoinder-reader"));
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }

    String jndiName() {
        return text("jcr.jndi", "jcr/repository");
    }

    private Login login(String prefix, String user, String password) {
        return new Login(text(prefix + ".user", user), text(prefix + ".password", password));
    }

    private String text(String name, String otherwise) {
        return config.getOptionalValue(name, String.class).orElse(otherwise);
    }
}
