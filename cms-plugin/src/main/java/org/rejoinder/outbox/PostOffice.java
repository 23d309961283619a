package org.rejoinder.outbox;

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
class PostOffice {

    @Inject
    Provider<Postman> postman;

    @Resource
    ManagedThreadFactory threads;

    private volatile @Nullable Postman working;

    void on(@Observes RepositoryOpened event) {
        var started = postman.get();
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
