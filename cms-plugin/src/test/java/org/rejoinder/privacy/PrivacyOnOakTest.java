package org.rejoinder.privacy;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class PrivacyOnOakTest implements PrivacyContract {

    private final Office office = new Office(TestRepository.onOak());

    @Override
    public Office office() {
        return office;
    }

    @AfterEach
    void close() {
        office.close();
    }
}
