package org.rejoinder.repository;

import java.security.Principal;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.UnsupportedRepositoryOperationException;
import org.apache.jackrabbit.api.JackrabbitSession;
import org.apache.jackrabbit.api.security.user.UserManager;
import org.apache.jackrabbit.commons.jackrabbit.authorization.AccessControlUtils;

/**
 * The plugin's two users and what they may: the writing one everything below the root, the reading one nothing but to
 * read the published content; everybody else nothing. Jackrabbit lets guests read until they are denied and Oak denies
 * them until they are allowed (jcr.md), so both are said.
 */
final class Rights {

    private static final System.Logger LOG = System.getLogger(Rights.class.getName());
    private static final String[] WRITE = {
        "jcr:read",
        "jcr:modifyProperties",
        "jcr:addChildNodes",
        "jcr:removeNode",
        "jcr:removeChildNodes",
        "jcr:nodeTypeManagement",
        "jcr:readAccessControl",
        "jcr:modifyAccessControl"
    };
    private static final String[] ALL = {"jcr:all"};

    private final Session session;
    private final RepositorySettings settings;

    Rights(Session session, RepositorySettings settings) {
        this.session = session;
        this.settings = settings;
    }

    void set() throws RepositoryException {
        var service = user(settings.service());
        var reader = user(settings.reader());
        letServiceNameReader(service);
        var everyone = AccessControlUtils.getEveryonePrincipal(session);
        AccessControlUtils.clear(session, settings.root());
        AccessControlUtils.clear(session, settings.content());
        AccessControlUtils.addAccessControlEntry(session, settings.root(), everyone, ALL, false);
        AccessControlUtils.addAccessControlEntry(session, settings.root(), service, WRITE, true);
        AccessControlUtils.addAccessControlEntry(session, settings.content(), reader, BoundSession.READ, true);
    }

    /** To deny the reader a thread, the service user must be able to see that the reader exists. */
    private void letServiceNameReader(Principal service) throws RepositoryException {
        if (session instanceof JackrabbitSession jackrabbit) {
            var reader = jackrabbit
                    .getUserManager()
                    .getAuthorizable(settings.reader().user());
            try {
                if (reader != null && session.nodeExists(reader.getPath())) {
                    AccessControlUtils.addAccessControlEntry(
                            session, reader.getPath(), service, BoundSession.READ, true);
                }
            } catch (UnsupportedRepositoryOperationException e) {
                LOG.log(System.Logger.Level.DEBUG, "Users are no nodes of this workspace (Jackrabbit 2)", e);
            }
        }
    }

    /** A repository whose users are managed elsewhere must know both already; that shows at their first sign-in. */
    private Principal user(RepositorySettings.Login login) throws RepositoryException {
        if (session instanceof JackrabbitSession jackrabbit) {
            UserManager users = jackrabbit.getUserManager();
            var known = users.getAuthorizable(login.user());
            return known == null
                    ? users.createUser(login.user(), login.password()).getPrincipal()
                    : known.getPrincipal();
        }
        return new NamedPrincipal(login.user());
    }

    static Principal principal(Session session, String name) throws RepositoryException {
        var known = AccessControlUtils.getPrincipal(session, name);
        return known == null ? new NamedPrincipal(name) : known;
    }

    private record NamedPrincipal(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }
}
