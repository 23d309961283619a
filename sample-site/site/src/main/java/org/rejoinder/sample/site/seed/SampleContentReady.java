package org.rejoinder.sample.site.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The site is ready when the sample content is in the plugin, or when there is no plugin to put it in. */
@Readiness
@ApplicationScoped
public class SampleContentReady implements HealthCheck {

    @Inject
    Seeding seeding;

    @Override
    public HealthCheckResponse call() {
        var state = seeding.state();
        return HealthCheckResponse.named("sample-content")
                .status(EnumSet.of(Seeding.State.SETTLED, Seeding.State.WITHOUT_PLUGIN)
                        .contains(state))
                .withData("state", state.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .build();
    }
}
