package org.rejoinder.repository;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.jcr.LoginException;
import javax.jcr.Node;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeType;
import org.apache.jackrabbit.commons.cnd.CndImporter;
import org.apache.jackrabbit.commons.cnd.ParseException;

/** Brings into the repository what the plugin needs: node types, its tree, its two users and their rights. */
final class Installer {

    /** Raised whenever node types, tree or rights change, so that the next start brings them up to date. */
    static final long VERSION = 8;

    /** What was kept before this one, never released, cannot be read any more. */
    static final long OLDEST = 6;

    private static final System.Logger LOG = System.getLogger(Installer.class.getName());
    private static final Map<String, String> NEEDED = Map.of(
            Repository.WRITE_SUPPORTED, "writing",
            Repository.OPTION_ACCESS_CONTROL_SUPPORTED, "access control",
            Repository.OPTION_OBSERVATION_SUPPORTED, "observation",
            Repository.OPTION_NODE_TYPE_MANAGEMENT_SUPPORTED, "registering node types");

    private final Repository repository;
    private final RepositorySettings settings;

    Installer(Repository repository, RepositorySettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /** Does nothing when this version is installed, so that later starts need no installing user. */
    void install() throws RepositoryException {
        checkAbilities();
        long installed = installedVersion();
        if (installed > VERSION) {
            throw new InstallationRefused(
                    "The repository holds content of a newer Rejoinder (version %d of its structure, this one knows %d): install that release again."
                            .formatted(installed, VERSION),
                    null);
        }
        if (installed > 0 && installed < OLDEST) {
            throw new InstallationRefused(
                    "The repository holds content of a Rejoinder before its first release (version %d of its structure, the oldest that is read is %d): begin with another jcr.root, or import anew."
                            .formatted(installed, OLDEST),
                    null);
        }
        if (installed < VERSION) {
            installNow();
        }
    }

    private void checkAbilities() {
        NEEDED.forEach((descriptor, ability) -> {
            if (!"true".equals(repository.getDescriptor(descriptor))) {
                throw new InstallationRefused(
                        "The repository '%s %s' lacks an ability that Rejoinder needs: %s."
                                .formatted(
                                        repository.getDescriptor(Repository.REP_NAME_DESC),
                                        repository.getDescriptor(Repository.REP_VERSION_DESC),
                                        ability),
                        null);
            }
        });
    }

    private long installedVersion() throws RepositoryException {
        Session session;
        try {
            session = repository.login(settings.service().credentials());
        } catch (LoginException e) {
            return 0;
        }
        try {
            var version = settings.root() + "/rj:version";
            return session.propertyExists(version)
                    ? session.getProperty(version).getLong()
                    : 0;
        } finally {
            session.logout();
        }
    }

    private void installNow() throws RepositoryException {
        Session session;
        try {
            session = repository.login(settings.installing().credentials());
        } catch (LoginException e) {
            throw new InstallationRefused(
                    "The installing user '%s' cannot sign in to the repository: set jcr.install.user and jcr.install.password."
                            .formatted(settings.installing()),
                    e);
        }
        try {
            registerNodeTypes(session);
            var root = folder(session.getRootNode(), settings.root().substring(1));
            folder(root, Units.CONTENT);
            folder(root, Units.PRIVATE);
            root.setProperty("rj:version", VERSION);
            new Rights(session, settings).set();
            session.save();
            new FullTextIndex(session, settings).define();
            LOG.log(System.Logger.Level.INFO, "Installed in {0}, structure version {1}", settings.root(), VERSION);
        } finally {
            session.logout();
        }
    }

    private static void registerNodeTypes(Session session) throws RepositoryException {
        try (var cnd = Installer.class.getResourceAsStream("/org/rejoinder/rejoinder.cnd")) {
            if (cnd == null) {
                throw new InstallationRefused("The WAR lacks its node types: it was built wrongly.", null);
            }
            NodeType[] types =
                    CndImporter.registerNodeTypes(new InputStreamReader(cnd, StandardCharsets.UTF_8), session, true);
            LOG.log(System.Logger.Level.DEBUG, "{0} node types", types.length);
        } catch (ParseException | IOException e) {
            throw new InstallationRefused("The node types cannot be read: " + e.getMessage(), e);
        }
    }

    private static Node folder(Node parent, String name) throws RepositoryException {
        return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, ContentNode.FOLDER);
    }
}
