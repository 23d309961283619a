package org.rejoinder.repository;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;

/** The session that the current thread works with, and where stores begin: the plugin's two trees. */
@Shared
public class Sessions implements AutoCloseable {

    private record Pools(RepositorySettings settings, SessionPool readers, SessionPool services) {}

    private final Freshness freshness;
    private final ThreadLocal<@Nullable BoundSession> bound = new ThreadLocal<>();

    private volatile @Nullable Pools pools;

    @Inject
    public Sessions(Freshness freshness) {
        this.freshness = freshness;
    }

    void open(Repository repository, RepositorySettings settings) {
        pools = new Pools(
                settings,
                new SessionPool(repository, settings.reader(), freshness::version),
                new SessionPool(repository, settings.service(), new AtomicLong()::incrementAndGet));
    }

    private Pools pools() {
        var open = pools;
        if (open == null) {
            throw new RepositoryNotReady();
        }
        return open;
    }

    /** What readers may see. */
    public ContentNode content() {
        return current().root(Units.CONTENT);
    }

    /** What only verbs, editors and moderators may see: a delivery session cannot reach it. */
    public ContentNode hidden() {
        return current().root(Units.PRIVATE);
    }

    BoundSession current() {
        var session = bound.get();
        if (session == null) {
            throw new IllegalStateException("No session: read within Reads, change within UnitOfWork.run");
        }
        return session;
    }

    @Nullable
    BoundSession currentOrNull() {
        return bound.get();
    }

    /** Does the work with a delivery session and notes for the watch of this thread what it reads. */
    <T> T asReader(Supplier<T> work) {
        return with(pools().readers(), freshness.current(), work);
    }

    void holdsUntil(Instant end) {
        var watch = freshness.current();
        if (watch != null) {
            watch.holdsUntil(end);
        }
    }

    <T> T asService(Supplier<T> work) {
        return with(pools().services(), null, work);
    }

    private <T> T with(SessionPool pool, Freshness.@Nullable Watch watch, Supplier<T> work) {
        if (bound.get() != null) {
            throw new IllegalStateException("This thread has a session already");
        }
        try {
            var session = pool.borrow();
            boolean sound = false;
            try {
                var result = bind(new BoundSession(session, pools().settings(), true, watch), work);
                sound = true;
                return result;
            } catch (RepositoryFailure e) {
                throw e;
            } catch (RuntimeException e) {
                sound = true;
                throw e;
            } finally {
                if (sound) {
                    pool.giveBack(session);
                } else {
                    session.jcr.logout();
                }
            }
        } catch (RepositoryException e) {
            throw new RepositoryFailure(e);
        }
    }

    <T> T bind(BoundSession session, Supplier<T> work) {
        bound.set(session);
        try {
            return work.get();
        } finally {
            bound.remove();
        }
    }

    /** A session of the writing user, to be released after its save. */
    BoundSession writer() throws RepositoryException {
        return new BoundSession(pools().services().borrow(), pools().settings(), false, null);
    }

    void release(BoundSession session, boolean sound) {
        if (sound && !session.pooled.isWornOut()) {
            pools().services().giveBack(session.pooled);
        } else {
            session.session.logout();
        }
    }

    @Override
    public void close() {
        var open = pools;
        pools = null;
        if (open != null) {
            open.readers().close();
            open.services().close();
        }
    }
}
