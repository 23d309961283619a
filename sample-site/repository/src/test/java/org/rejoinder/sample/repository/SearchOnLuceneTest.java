package org.rejoinder.sample.repository;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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

    @TempDir
    static Path empty;

    private final Newsroom newsroom;

    SearchOnLuceneTest(@TempDir Path home) throws IOException {
        try (var files = Files.walk(empty)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, home.resolve(file.getFileName()));
            }
        }
        newsroom = open(home);
    }

    /** Oak makes the empty index in the background, which takes it some seconds: once for all tests, each has a copy. */
    @BeforeAll
    static void makeTheIndex() throws IOException {
        var newsroom = open(empty);
        await().atMost(Duration.ofSeconds(60))
                .ignoreException(SearchUnavailable.class)
                .until(() -> newsroom.read(() -> newsroom.articleSearch.best(
                                SearchWords.of("anything"), ArticleQuery.all(Span.between(true, null, null)), 0, 1))
                        .hits()
                        .isEmpty());
        newsroom.close();
    }

    private static Newsroom open(Path home) throws IOException {
        var oak = OakRepository.open(home);
        return new Newsroom(new TestRepository(oak.repository(), oak));
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
