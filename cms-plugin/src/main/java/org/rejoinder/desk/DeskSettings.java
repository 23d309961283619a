package org.rejoinder.desk;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rejoinder.Shared;

/** Whether there is a desk, and how long somebody may be away from it without being signed out. */
@Shared
public class DeskSettings {

    private final boolean enabled;
    private final Duration idle;

    @Inject
    DeskSettings(
            @ConfigProperty(name = "desk.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "desk.idle.minutes", defaultValue = "720") int idleMinutes) {
        this.enabled = enabled;
        this.idle = Duration.ofMinutes(Math.max(1, idleMinutes));
    }

    public boolean enabled() {
        return enabled;
    }

    public Duration idle() {
        return idle;
    }
}
