package org.rejoinder.repository;

import org.junit.jupiter.api.AfterEach;

class RightsOnJackrabbitTest implements RightsContract {

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
