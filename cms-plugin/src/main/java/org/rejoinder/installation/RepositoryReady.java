package org.rejoinder.installation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rejoinder.repository.OpenRepository;

/** Ready once the plugin is installed in the repository; until then it says in one sentence what is missing. */
@Readiness
@ApplicationScoped
public class RepositoryReady implements HealthCheck {

    @Inject
    OpenRepository repository;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("rejoinder");
        return repository
                .whyClosed()
                .map(sentence -> answer.down().withData("reason", sentence))
                .orElseGet(answer::up)
                .build();
    }
}
