package org.rejoinder.moderation;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class ModerationOnOakTest implements ModerationContract {

    private final Moderators moderators = new Moderators(TestRepository.onOak());

    @Override
    public Moderators moderators() {
        return moderators;
    }

    @AfterEach
    void close() {
        moderators.close();
    }
}
