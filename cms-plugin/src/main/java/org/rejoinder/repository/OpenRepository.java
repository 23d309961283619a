package org.rejoinder.repository;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import javax.jcr.LoginException;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import org.rejoinder.Shared;

/** The CMS's repository once the plugin is installed in it, or the sentence that says why it is not. */
@Shared
public class OpenRepository implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OpenRepository.class.getName());

    private record Open(Writer writer, ChangeListener listener) {}

    private final Sessions sessions;

    private volatile @Nullable Open open;
    private volatile String whyClosed = "The repository has not been opened yet.";

    @Inject
    public OpenRepository(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Installs what is missing and opens the repository.
     *
     * @throws InstallationRefused with a sentence for the log and the health check
     */
    public void open(Repository repository, RepositorySettings settings, Freshness freshness, ThreadFactory threads) {
        try {
            new Installer(repository, settings).install();
            checkReader(repository, settings);
            sessions.open(repository, settings);
            var listener = ChangeListener.start(repository, settings, freshness);
            open = new Open(new Writer(sessions, freshness, listener.serverId(), threads), listener);
        } catch (InstallationRefused e) {
            whyClosed = e.sentence();
            throw e;
        } catch (RepositoryException e) {
            var refusal = new InstallationRefused("The repository cannot be used: " + e, e);
            whyClosed = refusal.sentence();
            throw refusal;
        }
    }

    /** Or every reader would find out alone. */
    private static void checkReader(Repository repository, RepositorySettings settings) throws RepositoryException {
        try {
            var reader = repository.login(settings.reader().credentials());
            boolean sees = reader.nodeExists(settings.content());
            reader.logout();
            if (sees) {
                return;
            }
        } catch (LoginException e) {
            LOG.log(System.Logger.Level.DEBUG, "The reading user", e);
        }
        throw new InstallationRefused(
                "The reading user '%s' cannot sign in to the repository or cannot see %s: check jcr.reader.user and jcr.reader.password."
                        .formatted(settings.reader(), settings.content()),
                null);
    }

    public void cannotOpen(String sentence) {
        whyClosed = sentence;
    }

    /** Empty when it is open. */
    public Optional<String> whyClosed() {
        return open == null ? Optional.of(whyClosed) : Optional.empty();
    }

    public Sessions sessions() {
        return sessions;
    }

    Writer writer() {
        return opened().writer();
    }

    private Open opened() {
        var opened = open;
        if (opened == null) {
            throw new RepositoryNotReady();
        }
        return opened;
    }

    @Override
    public void close() {
        var opened = open;
        open = null;
        if (opened != null) {
            opened.writer().close();
            opened.listener().close();
            sessions.close();
        }
    }
}
