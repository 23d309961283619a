package org.rejoinder.sample.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.jcr.Repository;
import javax.naming.Context;
import javax.naming.Name;
import javax.naming.NamingException;
import javax.naming.RefAddr;
import javax.naming.Reference;
import javax.naming.spi.ObjectFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives every application that looks it up the one repository of its folder, named by the property {@code home} of the
 * JNDI reference. It is opened at the first look-up and closed when the JVM ends, after the applications have stopped.
 */
public final class OakRepositoryFactory implements ObjectFactory {

    private static final Map<Path, OakRepository> OPEN = new ConcurrentHashMap<>();

    @Override
    public Repository getObjectInstance(
            Object reference, @Nullable Name name, @Nullable Context context, @Nullable Hashtable<?, ?> environment)
            throws NamingException {
        RefAddr home = ((Reference) reference).get("home");
        if (home == null) {
            throw new NamingException("The JNDI reference of the repository names no folder (property 'home')");
        }
        var folder = Path.of(home.getContent().toString()).toAbsolutePath().normalize();
        return OPEN.computeIfAbsent(folder, OakRepositoryFactory::open).repository();
    }

    /** Oak looks for its services in the context class loader, which here is that of whoever asks first. */
    private static OakRepository open(Path folder) {
        var thread = Thread.currentThread();
        var asking = thread.getContextClassLoader();
        thread.setContextClassLoader(OakRepositoryFactory.class.getClassLoader());
        try {
            var repository = OakRepository.open(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(repository::close, "close-repository"));
            return repository;
        } catch (IOException e) {
            throw new IllegalStateException("The repository in " + folder + " cannot be opened", e);
        } finally {
            thread.setContextClassLoader(asking);
        }
    }
}
