package org.rejoinder.sample.server.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.jcr.Node;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import org.rejoinder.sample.repository.OakRepository;

/**
 * What the repository alone takes: as many nodes and properties as a comment of ours writes (its private record, its place
 * in the thread and in a queue, the pointer to it, the mark against repeats), each save on disk before it returns.
 */
final class BareRepository {

    private static final String TEXT = "I have tried that, and it helped. ".repeat(6);

    private BareRepository() {}

    /** Comments' worth of writing a second, by so many threads, with so many of them in one save. */
    static double rate(Path home, int threads, int perSave, Duration time) {
        try (var oak = OakRepository.open(home)) {
            var written = new AtomicLong();
            long end = System.nanoTime() + time.toNanos();
            var pool = Executors.newFixedThreadPool(threads);
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                done.add(pool.submit(() -> {
                    write(oak.repository(), number, perSave, end, written);
                    return true;
                }));
            }
            for (var thread : done) {
                thread.get();
            }
            pool.shutdown();
            return written.get() / (double) time.toSeconds();
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(Repository repository, int thread, int perSave, long end, AtomicLong written)
            throws RepositoryException {
        var session = repository.login(new SimpleCredentials("admin", "admin".toCharArray()));
        var folder = session.getRootNode().addNode("thread" + thread, "oak:Unstructured");
        while (System.nanoTime() < end) {
            for (int i = 0; i < perSave; i++) {
                comment(folder);
            }
            save(session);
            written.addAndGet(perSave);
        }
        session.logout();
    }

    private static void save(Session session) throws RepositoryException {
        session.save();
        session.refresh(false);
    }

    private static void comment(Node folder) throws RepositoryException {
        var id = UUID.randomUUID().toString();
        var shard = id.substring(0, 2);
        var below = folder.hasNode(shard) ? folder.getNode(shard) : folder.addNode(shard, "oak:Unstructured");
        var record = below.addNode(id, "oak:Unstructured");
        for (var name :
                new String[] {"article", "name", "email", "author", "status", "ip", "userAgent", "number", "depth"}) {
            record.setProperty(name, name + " " + id);
        }
        record.setProperty("source", TEXT);
        record.setProperty("body", TEXT);
        var shown = below.addNode(id + "-shown", "oak:Unstructured");
        for (var name : new String[] {"id", "name", "depth", "writtenAt"}) {
            shown.setProperty(name, name + " " + id);
        }
        shown.setProperty("body", TEXT);
        below.addNode(id + "-queue", "oak:Unstructured");
        below.addNode(id + "-pointer", "oak:Unstructured").setProperty("article", id);
        below.addNode(id + "-repeat", "oak:Unstructured").setProperty("at", id);
        below.setProperty("count", id);
    }
}
