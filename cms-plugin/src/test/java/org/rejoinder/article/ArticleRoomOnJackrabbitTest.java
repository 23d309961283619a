package org.rejoinder.article;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class ArticleRoomOnJackrabbitTest
        implements ArticlesContract,
                PermalinksContract,
                CategoriesContract,
                PicturesContract,
                SearchContract,
                RevisionsContract,
                ScheduleContract {

    private final Newsroom newsroom = new Newsroom(TestRepository.onJackrabbit());

    @Override
    public Newsroom newsroom() {
        return newsroom;
    }

    @AfterEach
    void close() {
        newsroom.close();
    }
}
