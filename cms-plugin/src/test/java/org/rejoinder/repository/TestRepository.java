package org.rejoinder.repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Supplier;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import org.apache.jackrabbit.core.RepositoryImpl;
import org.apache.jackrabbit.core.config.RepositoryConfig;
import org.apache.jackrabbit.oak.jcr.Jcr;
import org.rejoinder.repository.RepositorySettings.Login;

/** A repository with the plugin installed, for tests without a container: on Oak in memory, or on Jackrabbit 2. */
public final class TestRepository implements AutoCloseable {

    public static final RepositorySettings SETTINGS = new RepositorySettings(
            "/rejoinder",
            new Login("admin", "admin"),
            new Login("rejoinder", "a password"),
            new Login("rejoinder-reader", "another password"));

    public final Repository jcr;
    public final Freshness freshness = new Freshness();
    public final OpenRepository open = new OpenRepository(new Sessions(freshness));
    public final UnitOfWork unitOfWork = new UnitOfWork(open);
    public final Reads reads = new Reads(open);
    private final AutoCloseable end;

    /** Any other one; what is to be done at the end is up to whoever made it. */
    public TestRepository(Repository jcr, AutoCloseable end) {
        this.jcr = jcr;
        this.end = end;
        open.open(jcr, SETTINGS, freshness, Thread::new);
    }

    /** Oak in memory. */
    public static TestRepository onOak() {
        var repository = new Jcr().createRepository();
        return new TestRepository(repository, ((org.apache.jackrabbit.api.JackrabbitRepository) repository)::shutdown);
    }

    /** Jackrabbit 2, all of it in memory but the folder it insists on. */
    public static TestRepository onJackrabbit() {
        try {
            var home = Files.createTempDirectory("jackrabbit");
            var configuration = TestRepository.class.getResourceAsStream("jackrabbit.xml");
            var repository = RepositoryImpl.create(RepositoryConfig.create(configuration, home.toString()));
            return new TestRepository(repository, () -> {
                repository.shutdown();
                delete(home);
            });
        } catch (IOException | RepositoryException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** The same repository as another server has it; to be closed before this one. */
    public TestRepository onOtherServer() {
        return new TestRepository(jcr, () -> {});
    }

    /** What stores take. */
    public Sessions sessions() {
        return open.sessions();
    }

    public <T> T write(Supplier<T> verb) {
        return unitOfWork.run(verb);
    }

    public Session login(Login login) throws RepositoryException {
        return jcr.login(new SimpleCredentials(login.user(), login.password().toCharArray()));
    }

    @Override
    public void close() {
        open.close();
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
