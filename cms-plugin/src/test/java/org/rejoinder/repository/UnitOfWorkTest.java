package org.rejoinder.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitOfWorkTest {

    private final TestRepository repository = TestRepository.onOak();

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void what_a_verb_wrote_is_read_by_the_next_reader() {
        repository.write(() -> repository.sessions().content().folder("a/b").set("rj:title", "Hot or cold?"));

        var title = repository.reads.published(
                () -> repository.sessions().content().at("a/b").string("rj:title"));

        assertThat(title).isEqualTo("Hot or cold?");
    }

    @Test
    void a_verb_that_fails_leaves_nothing_behind() {
        assertThatThrownBy(() -> repository.write(() -> {
                    repository.sessions().content().folder("half");
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(names()).isEmpty();
    }

    /** An outbox moves each letter; Oak's session keeps each of its moves. */
    @Test
    void what_is_moved_is_not_remembered_for_ever() throws Exception {
        repository.write(() -> repository.sessions().content().folder("there"));
        for (int save = 0; save < 25; save++) {
            int first = save * 100;
            repository.write(() -> {
                var there = repository.sessions().content().at("there");
                for (int i = first; i < first + 100; i++) {
                    repository.sessions().content().folder("here/" + i).moveTo(there, "n" + i);
                }
                return there;
            });
        }

        assertThat(instances("org.apache.jackrabbit.oak.core.MutableRoot$NeoMove"))
                .isLessThan(2_000);
    }

    private static long instances(String type) throws Exception {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .filter(line -> line.contains(type))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+", -1)[1]))
                .sum();
    }

    @Test
    void verbs_that_wait_share_a_save_and_a_bad_one_fails_alone() throws Exception {
        var saves = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var outcomes = new ArrayList<Future<String>>();
        try (var threads = new Closeable(Executors.newFixedThreadPool(20))) {
            outcomes.add(threads.pool.submit(() -> repository.write(() -> {
                begun.countDown();
                await(goOn);
                return "first";
            })));
            await(begun);
            var queued = new CountDownLatch(20);
            for (int i = 0; i < 20; i++) {
                int number = i;
                outcomes.add(threads.pool.submit(() -> {
                    queued.countDown();
                    return repository.write(() -> add(number, saves));
                }));
            }
            goOn.countDown();
        }

        int failed = 0;
        for (var outcome : outcomes) {
            try {
                assertThat(outcome.get()).isNotNull();
            } catch (ExecutionException e) {
                assertThat(e.getCause()).hasMessage("number 7");
                failed++;
            }
        }
        assertThat(failed).isEqualTo(1);
        assertThat(names()).hasSize(19).doesNotContain("n7");
        assertThat(saves).hasValue(19);
    }

    private String add(int number, AtomicInteger saves) {
        repository.sessions().content().folder("n" + number);
        repository.unitOfWork.afterSave(saves::incrementAndGet);
        if (number == 7) {
            throw new IllegalStateException("number 7");
        }
        return "n" + number;
    }

    @Test
    void counts_stay_exact_when_another_server_counts_too() throws Exception {
        try (var other = new OtherServer(repository);
                var threads = new Closeable(Executors.newFixedThreadPool(8))) {
            repository.write(() -> repository.sessions().content().folder("counter"));
            for (int i = 0; i < 200; i++) {
                var server = i % 2 == 0 ? repository.open : other.open;
                var unused = threads.pool.submit(() -> new UnitOfWork(server)
                        .run(() -> server.sessions().content().at("counter").increase("rj:count", 1)));
            }
        }

        assertThat(repository.reads.<Long>published(
                        () -> repository.sessions().content().at("counter").number("rj:count")))
                .isEqualTo(200);
    }

    private java.util.List<String> names() {
        return repository.reads.published(() -> repository.sessions().content().childNames());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
