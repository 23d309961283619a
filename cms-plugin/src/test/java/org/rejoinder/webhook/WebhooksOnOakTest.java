package org.rejoinder.webhook;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class WebhooksOnOakTest implements WebhooksContract, AnnounceContract {

    private final WebhookFixture fixture = new WebhookFixture(TestRepository.onOak());

    @Override
    public WebhookFixture fixture() {
        return fixture;
    }

    @AfterEach
    void close() {
        fixture.close();
    }
}
