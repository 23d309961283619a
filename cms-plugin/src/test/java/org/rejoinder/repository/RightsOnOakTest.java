package org.rejoinder.repository;

import org.junit.jupiter.api.AfterEach;

class RightsOnOakTest implements RightsContract {

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
