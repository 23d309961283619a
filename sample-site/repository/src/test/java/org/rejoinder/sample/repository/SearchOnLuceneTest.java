package org.rejoinder.sample.repository;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.rejoinder.article.ArticleQuery;
import org.rejoinder.article.Newsroom;
import org.rejoinder.article.SearchContract;
import org.rejoinder.article.Span;
import org.rejoinder.repository.SearchUnavailable;
import org.rejoinder.repository.TestRepository;
import org.rejoinder.text.SearchWords;

/** Search on Oak with Lucene: what is published is found by the next request, long before the index is written. */
class SearchOnLuceneTest implements SearchContract {

    private final Newsroom newsroom;

    SearchOnLuceneTest(@TempDir Path home) throws IOException {
        var oak = OakRepository.open(home);
        this.newsroom = new Newsroom(new TestRepository(oak.repository(), oak));
    }

    /** Oak makes the empty index in the background, which takes it some seconds. */
    @BeforeEach
    void waitForTheIndex() {
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(SearchUnavailable.class)
                .until(() -> newsroom.read(() -> newsroom.articleSearch.best(
                                SearchWords.of("anything"), ArticleQuery.all(Span.between(true, null, null)), 0, 1))
                        .hits()
                        .isEmpty());
    }

    @Override
    public Newsroom newsroom() {
        return newsroom;
    }

    @AfterEach
    void close() {
        newsroom.close();
    }
}
