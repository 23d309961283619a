package org.rejoinder.article;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class ArticleRoomOnJackrabbitTest
        implements ArticlesContract,
                PermalinksContract,
                CategoriesContract,
                BigCategoriesContract,
                CategoryRacesContract,
                PicturesContract,
                SearchContract,
                RevisionsContract,
                ScheduleContract {

    private final Newsroom newsroom = new Newsroom(TestRepository.onJackrabbit());

    @Override
    public Newsroom newsroom() {
        return newsroom;
    }

    /** Hence the second of two servers may publish a scheduled article again: docs/backlog. */
    @Override
    public boolean sessionsAreSnapshots() {
        return false;
    }

    @AfterEach
    void close() {
        newsroom.close();
    }
}
