package org.rejoinder.installation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import javax.jcr.Repository;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.rejoinder.repository.Freshness;
import org.rejoinder.repository.InstallationRefused;
import org.rejoinder.repository.OpenRepository;
import org.rejoinder.repository.RepositoryOpened;
import org.rejoinder.repository.RepositorySettings;

/** Opens the CMS's repository when the plugin starts, and goes on trying while it cannot be reached. */
@ApplicationScoped
class Startup {

    private static final System.Logger LOG = System.getLogger(Startup.class.getName());
    private static final int RETRY_SECONDS = 10;

    @Inject
    OpenRepository repository;

    @Inject
    Freshness freshness;

    @Inject
    RepositorySettings settings;

    @Inject
    Configuration configuration;

    @Inject
    Event<RepositoryOpened> opened;

    private volatile String lastSentence = "";

    @Resource
    ManagedScheduledExecutorService scheduler;

    void on(@Observes @Initialized(ApplicationScoped.class) Object start) {
        open();
    }

    @SuppressWarnings("BanJNDI") // the name is the admin's own setting, in the server's own name space
    private void open() {
        try {
            var found = new InitialContext().lookup(configuration.jndiName());
            if (found instanceof Repository jcr) {
                repository.open(jcr, settings, freshness, Startup::writingThread);
                opened.fire(new RepositoryOpened());
                LOG.log(System.Logger.Level.INFO, "Rejoinder is ready, its content in {0}", settings.root());
                return;
            }
            refuse("What JNDI has under '" + configuration.jndiName() + "' (jcr.jndi) is no JCR repository.");
        } catch (NamingException | IllegalStateException e) {
            LOG.log(System.Logger.Level.DEBUG, "JNDI", e);
            refuse("No JCR repository is found in JNDI under '" + configuration.jndiName() + "' (jcr.jndi).");
        } catch (InstallationRefused e) {
            refuse(e.sentence());
        }
    }

    /**
     * No managed thread: those wait until the application has been initialised, and what is written during its start
     * would wait for them.
     */
    private static Thread writingThread(Runnable work) {
        var thread = new Thread(work);
        thread.setContextClassLoader(Startup.class.getClassLoader());
        thread.setDaemon(true);
        return thread;
    }

    private void refuse(String sentence) {
        if (!sentence.equals(lastSentence)) {
            LOG.log(System.Logger.Level.ERROR, "{0} It is tried again every {1} s.", sentence, RETRY_SECONDS);
        }
        lastSentence = sentence;
        repository.cannotOpen(sentence);
        var unused = scheduler.schedule(this::open, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        repository.close();
    }
}
