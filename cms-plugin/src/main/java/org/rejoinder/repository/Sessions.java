package org.rejoinder.repository;

import java.util.function.Supplier;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;

/** The session that the current thread works with, and where stores begin: the plugin's two trees. */
public class Sessions implements AutoCloseable {

    private final Freshness freshness;
    private final RepositorySettings settings;
    private final SessionPool readers;
    private final SessionPool services;
    private final ThreadLocal<@Nullable BoundSession> bound = new ThreadLocal<>();

    Sessions(Repository repository, RepositorySettings settings, Freshness freshness) {
        this.freshness = freshness;
        this.settings = settings;
        this.readers = new SessionPool(repository, settings.reader());
        this.services = new SessionPool(repository, settings.service());
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
        return with(readers, freshness.current(), work);
    }

    <T> T asService(Supplier<T> work) {
        return with(services, null, work);
    }

    private <T> T with(SessionPool pool, Freshness.@Nullable Watch watch, Supplier<T> work) {
        if (bound.get() != null) {
            throw new IllegalStateException("This thread has a session already");
        }
        try {
            var session = pool.borrow();
            boolean sound = false;
            try {
                var result = bind(new BoundSession(session, settings, watch), work);
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
                    session.logout();
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

    /** A session of the writing user that is not pooled. */
    BoundSession writer() throws RepositoryException {
        return new BoundSession(services.borrow(), settings, null);
    }

    void release(BoundSession session, boolean sound) {
        if (sound) {
            services.giveBack(session.session);
        } else {
            session.session.logout();
        }
    }

    @Override
    public void close() {
        readers.close();
        services.close();
    }
}
