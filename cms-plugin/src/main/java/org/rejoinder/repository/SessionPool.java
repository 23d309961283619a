package org.rejoinder.repository;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;

/**
 * Sessions of one user, each used by one thread at a time. Signing in costs a millisecond, so sessions are kept; a borrowed
 * one sees everything that was saved before. To refresh one costs a tenth of what a page costs in all, since what it knows of
 * its user's rights is forgotten with it and Oak sorts a thousand durations each time, and waits for the commit under way: so
 * one that is as new as the version that its user goes by is left as it is, for a second at most.
 */
final class SessionPool implements AutoCloseable {

    private static final int KEPT = 64;
    private static final long LONGEST_NANOS = 1_000_000_000;

    private final Repository repository;
    private final RepositorySettings.Login login;
    private final LongSupplier version;
    private final ConcurrentLinkedDeque<PooledSession> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger idleCount = new AtomicInteger();
    private volatile boolean closed;

    /** @param version moves on with everything that its sessions are to see */
    SessionPool(Repository repository, RepositorySettings.Login login, LongSupplier version) {
        this.repository = repository;
        this.login = login;
        this.version = version;
    }

    PooledSession borrow() throws RepositoryException {
        long wanted = version.getAsLong();
        long now = System.nanoTime();
        var session = idle.pollFirst();
        if (session == null) {
            return new PooledSession(repository.login(login.credentials()), wanted, now);
        }
        idleCount.decrementAndGet();
        session.refresh(wanted, now, LONGEST_NANOS);
        return session;
    }

    void giveBack(PooledSession session) {
        if (closed || idleCount.get() >= KEPT) {
            session.jcr.logout();
            return;
        }
        idleCount.incrementAndGet();
        idle.addFirst(session);
    }

    @Override
    public void close() {
        closed = true;
        for (var session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.jcr.logout();
        }
    }
}
