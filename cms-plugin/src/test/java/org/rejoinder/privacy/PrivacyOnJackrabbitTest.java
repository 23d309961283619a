package org.rejoinder.privacy;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class PrivacyOnJackrabbitTest implements PrivacyContract {

    private final Office office = new Office(TestRepository.onJackrabbit());

    @Override
    public Office office() {
        return office;
    }

    @AfterEach
    void close() {
        office.close();
    }
}
