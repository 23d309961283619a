package org.rejoinder.comment;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class DeepThreadsOnJackrabbitTest implements DeepThreadsContract {

    private final Discussion discussion = new Discussion(TestRepository.onJackrabbit());

    @Override
    public Discussion discussion() {
        return discussion;
    }

    @AfterEach
    void close() {
        discussion.close();
    }
}
