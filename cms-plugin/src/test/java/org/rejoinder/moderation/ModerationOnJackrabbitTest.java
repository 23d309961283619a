package org.rejoinder.moderation;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class ModerationOnJackrabbitTest implements ModerationContract {

    private final Moderators moderators = new Moderators(TestRepository.onJackrabbit());

    @Override
    public Moderators moderators() {
        return moderators;
    }

    @AfterEach
    void close() {
        moderators.close();
    }
}
