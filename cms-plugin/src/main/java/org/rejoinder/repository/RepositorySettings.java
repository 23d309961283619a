package org.rejoinder.repository;

import javax.jcr.SimpleCredentials;

/**
 * Where the plugin's content is and who signs in: the absolute path of its root, the installing user (needed only when
 * there is something to install or to upgrade), the writing service user and the reading one.
 */
public record RepositorySettings(String root, Login installing, Login service, Login reader) {

    /** A name and a password of the repository's own users. */
    public record Login(String user, String password) {

        SimpleCredentials credentials() {
            return new SimpleCredentials(user, password.toCharArray());
        }

        @Override
        public String toString() {
            return user;
        }
    }

    public RepositorySettings {
        if (!root.matches("/[^/\\[\\]*|:]+")) {
            throw new IllegalArgumentException("jcr.root is not the path of a node below '/': " + root);
        }
    }

    String content() {
        return root + "/" + Units.CONTENT;
    }

    String hidden() {
        return root + "/" + Units.PRIVATE;
    }
}
