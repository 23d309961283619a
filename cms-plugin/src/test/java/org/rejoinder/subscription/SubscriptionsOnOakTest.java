package org.rejoinder.subscription;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class SubscriptionsOnOakTest implements SubscriptionsContract {

    private final TestRepository repository = TestRepository.onOak();

    @Override
    public TestRepository repository() {
        return repository;
    }

    @AfterEach
    void close() {
        repository.close();
    }
}
