package org.rejoinder.sample.site.own;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The pages below {@code /site} in the repository, which the plugin never touches, made when they are not there. */
@Singleton
public class OwnPages {

    private static final System.Logger LOG = System.getLogger(OwnPages.class.getName());
    private static final String ROOT = "site";
    private static final String SEEDED = "seeded";
    private static final Map<String, String> TITLES = Map.of(
            "home",
            "Small things that ease sore muscles",
            "about",
            "About this site",
            "privacy",
            "What becomes of what you send us");

    private final String jndiName;
    private final String user;
    private final String password;

    @Inject
    OwnPages(
            @ConfigProperty(name = "jcr.jndi", defaultValue = "jcr/repository") String jndiName,
            @ConfigProperty(name = "jcr.install.user", defaultValue = "admin") String user,
            @ConfigProperty(name = "jcr.install.password", defaultValue = "admin") String password) {
        this.jndiName = jndiName;
        this.user = user;
        this.password = password;
    }

    /** The page of this name; nothing when there is none, or when the repository cannot be read, which is logged. */
    public Optional<OwnPage> find(String name) {
        try {
            return inRepository(session -> {
                var path = "/" + ROOT + "/" + name;
                if (!session.nodeExists(path)) {
                    return Optional.empty();
                }
                var node = session.getNode(path);
                return Optional.of(new OwnPage(
                        node.getProperty("title").getString(),
                        node.getProperty("body").getString()));
            });
        } catch (RepositoryException e) {
            LOG.log(System.Logger.Level.WARNING, "The site cannot read its page ''{0}'': {1}", name, e.getMessage());
            return Optional.empty();
        }
    }

    /** Makes the pages that are not there yet. */
    public void makeMissing() throws RepositoryException {
        inRepository(session -> {
            var root = child(session.getRootNode(), ROOT);
            for (var page : TITLES.entrySet()) {
                if (!root.hasNode(page.getKey())) {
                    var node = child(root, page.getKey());
                    node.setProperty("title", page.getValue());
                    node.setProperty("body", firstBody(page.getKey()));
                }
            }
            session.save();
            return root;
        });
    }

    /** Whether the sample content has been given to the plugin of this repository before. */
    public boolean seeded() throws RepositoryException {
        return inRepository(session -> session.propertyExists("/" + ROOT + "/" + SEEDED));
    }

    public void rememberSeeded() throws RepositoryException {
        inRepository(session -> {
            var property = session.getNode("/" + ROOT)
                    .setProperty(SEEDED, Instant.now().toString());
            session.save();
            return property;
        });
    }

    private static Node child(Node parent, String name) throws RepositoryException {
        return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, "nt:unstructured");
    }

    private static String firstBody(String name) {
        try (var in = OwnPages.class.getResourceAsStream(name + ".html")) {
            if (in == null) {
                throw new IllegalStateException("no text for the page " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T inRepository(Work<T> work) throws RepositoryException {
        var session = repository().login(new SimpleCredentials(user, password.toCharArray()));
        try {
            return work.with(session);
        } finally {
            session.logout();
        }
    }

    @SuppressWarnings("BanJNDI") // the name is the administrator's, not a visitor's
    private Repository repository() throws RepositoryException {
        try {
            return (Repository) new InitialContext().lookup(jndiName);
        } catch (NamingException e) {
            throw new RepositoryException("there is no repository in JNDI at " + jndiName, e);
        }
    }

    private interface Work<T> {
        T with(Session session) throws RepositoryException;
    }
}
