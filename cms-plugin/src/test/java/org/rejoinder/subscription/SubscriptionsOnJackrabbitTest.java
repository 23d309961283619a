package org.rejoinder.subscription;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class SubscriptionsOnJackrabbitTest implements SubscriptionsContract {

    private final TestRepository repository = TestRepository.onJackrabbit();

    @Override
    public TestRepository repository() {
        return repository;
    }

    @AfterEach
    void close() {
        repository.close();
    }
}
