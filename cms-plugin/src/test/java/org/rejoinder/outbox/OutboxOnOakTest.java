package org.rejoinder.outbox;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class OutboxOnOakTest implements OutboxContract {

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
