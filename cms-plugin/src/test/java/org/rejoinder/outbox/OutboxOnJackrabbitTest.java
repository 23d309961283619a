package org.rejoinder.outbox;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class OutboxOnJackrabbitTest implements OutboxContract {

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
