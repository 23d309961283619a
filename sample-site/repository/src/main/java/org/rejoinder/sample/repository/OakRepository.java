package org.rejoinder.sample.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.jcr.Repository;
import org.apache.jackrabbit.api.JackrabbitRepository;
import org.apache.jackrabbit.oak.Oak;
import org.apache.jackrabbit.oak.jcr.Jcr;
import org.apache.jackrabbit.oak.plugins.index.lucene.IndexTracker;
import org.apache.jackrabbit.oak.plugins.index.lucene.LuceneIndexEditorProvider;
import org.apache.jackrabbit.oak.plugins.index.lucene.LuceneIndexProvider;
import org.apache.jackrabbit.oak.segment.SegmentNodeStoreBuilders;
import org.apache.jackrabbit.oak.segment.file.FileStore;
import org.apache.jackrabbit.oak.segment.file.FileStoreBuilder;
import org.apache.jackrabbit.oak.segment.file.InvalidFileStoreVersionException;
import org.apache.jackrabbit.oak.spi.commit.Observer;
import org.apache.jackrabbit.oak.spi.query.QueryIndexProvider;

/** An open Oak repository in a folder. Closing it closes its files; opening the same folder twice fails. */
public final class OakRepository implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OakRepository.class.getName());

    private final FileStore files;
    private final JackrabbitRepository repository;
    private final ScheduledExecutorService housekeeping;

    private OakRepository(FileStore files, JackrabbitRepository repository) {
        this.files = files;
        this.repository = repository;
        this.housekeeping = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "repository-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        var unused = housekeeping.scheduleWithFixedDelay(this::compact, 24, 24, TimeUnit.HOURS);
    }

    /** Opens the repository in {@code home}, making it when the folder is empty. */
    public static OakRepository open(Path home) throws IOException {
        Files.createDirectories(home);
        FileStore files;
        try {
            files = FileStoreBuilder.fileStoreBuilder(home.toFile())
                    .withMaxFileSize(64)
                    .withSegmentCacheSize(shareOfHeap(5))
                    .withStringCacheSize(shareOfHeap(32))
                    .withTemplateCacheSize(shareOfHeap(64))
                    .build();
        } catch (InvalidFileStoreVersionException e) {
            throw new IOException("The repository in " + home + " was written by another version of Oak", e);
        }
        var store = new DurableNodeStore(SegmentNodeStoreBuilders.builder(files).build(), files);
        var fullText = new LuceneIndexProvider(new IndexTracker());
        var oak = new Oak(store)
                .with((QueryIndexProvider) fullText)
                .with((Observer) fullText)
                .with(new LuceneIndexEditorProvider())
                .withAsyncIndexing("async", 5)
                .withFailOnMissingIndexProvider();
        return new OakRepository(files, (JackrabbitRepository) new Jcr(oak).createRepository());
    }

    /** In MB. Oak's own caches grow to over 500 MB, whatever the heap is, and a small heap then does nothing but collect. */
    private static int shareOfHeap(int part) {
        return Math.toIntExact(Runtime.getRuntime().maxMemory() / part / 1_048_576);
    }

    /** The repository itself, as the standard knows it. */
    public Repository repository() {
        return repository;
    }

    /** Takes back the room of what is no longer referred to; runs once a day. */
    private void compact() {
        try {
            files.getGCRunner().run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Compacting the repository failed; it goes on growing", e);
        }
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        repository.shutdown();
        files.close();
    }
}
