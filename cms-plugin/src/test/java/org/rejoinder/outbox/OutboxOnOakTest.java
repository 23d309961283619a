package org.rejoinder.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rejoinder.repository.Freshness;
import org.rejoinder.repository.OpenRepository;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.TestRepository;

class OutboxOnOakTest implements OutboxContract {

    private final TestRepository repository = TestRepository.onOak();

    @Override
    public TestRepository repository() {
        return repository;
    }

    @AfterEach
    void close() {
        repository.close();
    }

    /** Only here: Jackrabbit 2 shows a session what another has saved meanwhile, so it sees no conflict. */
    @Test
    void two_servers_never_take_the_same_letter() throws Exception {
        IntStream.range(0, 200)
                .forEach(i -> OutboxContract.at(repository.open, NOON)
                        .post(PostFixture.letter("ann" + i + "@example.org", NOON)));

        var ids = new ArrayList<String>();
        var pool = Executors.newFixedThreadPool(2);
        var freshness = new Freshness();
        try (var other = new OpenRepository(new Sessions(freshness))) {
            other.open(repository.jcr, TestRepository.SETTINGS, freshness, Thread::new);
            var servers = List.of(
                    OutboxContract.at(repository.open, NOON).room(),
                    OutboxContract.at(other, NOON).room());
            for (var taken : pool.invokeAll(servers.stream()
                    .<Callable<List<String>>>map(OutboxOnOakTest::takeAll)
                    .toList())) {
                ids.addAll(taken.get());
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(ids).hasSize(200);
        assertThat(new HashSet<>(ids)).hasSize(200);
    }

    private static Callable<List<String>> takeAll(PostRoom room) {
        return () -> {
            var ids = new ArrayList<String>();
            for (var taken = room.take(7, new Shares(1000)); !taken.isEmpty(); taken = room.take(7, new Shares(1000))) {
                taken.forEach(leased -> ids.add(leased.letter().id()));
            }
            return ids;
        };
    }
}
