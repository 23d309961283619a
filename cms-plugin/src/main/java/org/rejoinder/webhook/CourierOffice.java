package org.rejoinder.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.RepositoryOpened;

/** Opens with the repository and closes before it. */
@ApplicationScoped
class CourierOffice {

    @Inject
    Provider<Courier> courier;

    @Resource
    ManagedThreadFactory threads;

    private volatile @Nullable Courier working;

    void on(@Observes RepositoryOpened event) {
        var started = courier.get();
        started.start(threads);
        working = started;
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        var stopping = working;
        if (stopping != null) {
            stopping.close();
        }
    }
}
