package org.rejoinder.sample.repository;

import java.io.Closeable;
import java.io.IOException;
import org.apache.jackrabbit.oak.api.CommitFailedException;
import org.apache.jackrabbit.oak.segment.SegmentNodeStore;
import org.apache.jackrabbit.oak.segment.file.FileStore;
import org.apache.jackrabbit.oak.spi.commit.CommitHook;
import org.apache.jackrabbit.oak.spi.commit.CommitInfo;
import org.apache.jackrabbit.oak.spi.commit.Observable;
import org.apache.jackrabbit.oak.spi.commit.Observer;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.apache.jackrabbit.oak.spi.state.NodeStore;
import org.apache.jackrabbit.oak.spi.state.ProxyNodeStore;

/** A segment store whose commits are on disk before they return; Oak's own default writes every five seconds. */
final class DurableNodeStore extends ProxyNodeStore implements Observable {

    private final SegmentNodeStore store;
    private final GroupedFlush flush;

    DurableNodeStore(SegmentNodeStore store, FileStore files) {
        this.store = store;
        this.flush = new GroupedFlush(files::flush);
    }

    @Override
    protected NodeStore getNodeStore() {
        return store;
    }

    @Override
    public NodeState merge(NodeBuilder builder, CommitHook hook, CommitInfo info) throws CommitFailedException {
        var merged = store.merge(builder, hook, info);
        try {
            flush.await();
        } catch (IOException e) {
            throw new CommitFailedException(CommitFailedException.UNSUPPORTED, 1, "The commit is not on disk", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommitFailedException(CommitFailedException.UNSUPPORTED, 2, "Interrupted before the disk", e);
        }
        return merged;
    }

    @Override
    public Closeable addObserver(Observer observer) {
        return store.addObserver(observer);
    }
}
