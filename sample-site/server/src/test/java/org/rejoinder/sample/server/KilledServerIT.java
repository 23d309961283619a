package org.rejoinder.sample.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comment that was acknowledged is there after {@code kill -9}, once. */
class KilledServerIT {

    private static final int WRITERS = 8;

    @TempDir
    Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void a_killed_server_has_lost_no_comment_that_it_took() throws Exception {
        var server = new LibertyServer(folder).start();
        var api = new Api(server, null);
        api.as("admin").put("/admin/settings", "{\"data\": [{\"name\": \"comments.policy\", \"value\": \"open\"}]}");
        var article = api.get("/articles?limit=1&fields=id")
                .getJsonArray("data")
                .getJsonObject(0)
                .getString("id");
        for (int round = 1; round <= 2; round++) {
            int before = commentCount(api, article);
            killWhilePosting(server, api, article, acknowledged.size() + 100);

            server.start();

            var taken = acknowledged.toArray(String[]::new);
            for (var id : taken) {
                assertThat(api.call("GET", "/comments/" + id, null).statusCode())
                        .as(id)
                        .isEqualTo(200);
            }
            assertThat(taken).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(100);
            assertThat(commentCount(api, article)).isBetween(before, before + sent.get());
        }
        server.kill();
    }

    private void killWhilePosting(LibertyServer server, Api api, String article, int enough) throws Exception {
        var goOn = new AtomicBoolean(true);
        var writers = Executors.newFixedThreadPool(WRITERS);
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> post(api, article, goOn));
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= enough);
        server.kill();
        goOn.set(false);
        writers.shutdown();
        assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void post(Api api, String article, AtomicBoolean goOn) {
        while (goOn.get()) {
            int number = sent.incrementAndGet();
            try {
                var answer = api.call(
                        "POST",
                        "/articles/" + article + "/comments",
                        "{\"name\": \"Reader\", \"email\": \"r%1$d@example.net\", \"body\": \"Number %1$d\"}"
                                .formatted(number),
                        "X-Forwarded-For",
                        "10.0.%d.%d".formatted(number / 250 % 250, number % 250));
                if (answer.statusCode() == 201) {
                    acknowledged.add(Api.json(answer.body()).getString("id"));
                }
            } catch (UncheckedIOException e) {
                return; // killed
            }
        }
    }

    private static int commentCount(Api api, String article) {
        return api.get("/articles/" + article).getInt("commentCount");
    }
}
