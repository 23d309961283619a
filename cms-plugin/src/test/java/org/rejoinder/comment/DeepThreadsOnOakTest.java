package org.rejoinder.comment;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class DeepThreadsOnOakTest implements DeepThreadsContract {

    private final Discussion discussion = new Discussion(TestRepository.onOak());

    @Override
    public Discussion discussion() {
        return discussion;
    }

    @AfterEach
    void close() {
        discussion.close();
    }
}
