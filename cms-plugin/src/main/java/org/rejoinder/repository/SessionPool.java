package org.rejoinder.repository;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;

/**
 * Sessions of one user, each used by one thread at a time. Signing in costs a millisecond and refreshing a session a few
 * microseconds, so sessions are kept; a borrowed one sees everything that was saved before.
 */
final class SessionPool implements AutoCloseable {

    private static final int KEPT = 64;

    private final Repository repository;
    private final RepositorySettings.Login login;
    private final ConcurrentLinkedDeque<PooledSession> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger idleCount = new AtomicInteger();
    private volatile boolean closed;

    SessionPool(Repository repository, RepositorySettings.Login login) {
        this.repository = repository;
        this.login = login;
    }

    PooledSession borrow() throws RepositoryException {
        var session = idle.pollFirst();
        if (session == null) {
            return new PooledSession(repository.login(login.credentials()));
        }
        idleCount.decrementAndGet();
        session.jcr.refresh(false);
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
