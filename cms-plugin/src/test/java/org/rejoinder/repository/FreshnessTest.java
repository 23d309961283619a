package org.rejoinder.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private final TestRepository repository = TestRepository.onOak();

    @BeforeEach
    void two_threads_of_discussion() {
        repository.write(() -> {
            repository.sessions().content().folder("threads/ab/abc/0000/00/1");
            return repository.sessions().content().folder("threads/cd/cde/0000/00/1");
        });
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void an_answer_is_stale_as_soon_as_the_write_is_acknowledged() {
        var answer = readThread("ab/abc");
        assertThat(answer.areFresh()).isTrue();

        repository.write(() ->
                repository.sessions().content().at("threads/ab/abc/0000/00").add("2", ContentNode.FOLDER));

        assertThat(answer.areFresh()).isFalse();
        assertThat(readThread("ab/abc").areFresh()).isTrue();
    }

    @Test
    void another_threads_answer_stays_fresh() {
        var answer = readThread("cd/cde");

        repository.write(
                () -> repository.sessions().content().at("threads/ab/abc").set("rj:count", 2));

        assertThat(answer.areFresh()).isTrue();
    }

    @Test
    void an_answer_that_found_nothing_is_stale_once_there_is_something() {
        var answer = watch(() -> repository.sessions().content().child("threads/ef/efg"));

        repository.write(() -> repository.sessions().content().folder("threads/ef/efg"));

        assertThat(answer.areFresh()).isFalse();
    }

    @Test
    void a_change_made_by_another_server_is_heard_of() {
        var answer = readThread("ab/abc");

        try (var other = new OtherServer(repository)) {
            new UnitOfWork(other.open)
                    .run(() ->
                            other.open.sessions().content().at("threads/ab/abc").set("rj:count", 2));

            await().until(() -> !answer.areFresh());
        }
    }

    @Test
    void a_read_that_began_before_a_write_is_not_taken_for_fresh_after_it() {
        try (var watch = repository.freshness.watch()) {
            repository.write(
                    () -> repository.sessions().content().at("threads/ab/abc").set("rj:count", 2));
            readThreadWatched("ab/abc");

            assertThat(watch.dependencies().areFresh()).isFalse();
        }
    }

    @Test
    void an_answer_that_says_until_when_it_holds_is_stale_from_then_on() {
        var now = Instant.now();

        var over = watch(() -> readUntil(now.minusMillis(1)));
        var both = watch(() -> readUntil(now.plusSeconds(600)) && readUntil(now.minusMillis(1)));
        var still = watch(() -> readUntil(now.plusSeconds(600)));

        assertThat(over.areFresh()).isFalse();
        assertThat(both.areFresh()).isFalse();
        assertThat(still.areFresh()).isTrue();
    }

    private boolean readUntil(Instant end) {
        repository.reads.holdsUntil(end);
        return true;
    }

    private Freshness.Dependencies readThread(String path) {
        return watch(() -> repository.sessions().content().at("threads/" + path + "/0000/00/1"));
    }

    private void readThreadWatched(String path) {
        repository.reads.published(() -> repository.sessions().content().at("threads/" + path + "/0000/00/1"));
    }

    private Freshness.Dependencies watch(java.util.function.Supplier<?> read) {
        try (var watch = repository.freshness.watch()) {
            repository.reads.published(read::get);
            assertThat(watch.hasRead()).isTrue();
            return watch.dependencies();
        }
    }
}
