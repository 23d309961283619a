package org.rejoinder.article;

import org.junit.jupiter.api.AfterEach;
import org.rejoinder.repository.TestRepository;

class ArticleRoomOnOakTest
        implements ArticlesContract,
                PermalinksContract,
                ListingsContract,
                FirstPagesContract,
                CategoriesContract,
                BigCategoriesContract,
                CategoryRacesContract,
                AuthorsContract,
                WorkingCopiesContract,
                PicturesContract,
                RevisionsContract,
                ScheduleContract {

    private final Newsroom newsroom = new Newsroom(TestRepository.onOak());

    @Override
    public Newsroom newsroom() {
        return newsroom;
    }

    @AfterEach
    void close() {
        newsroom.close();
    }
}
