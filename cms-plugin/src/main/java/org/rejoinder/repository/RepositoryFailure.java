package org.rejoinder.repository;

import javax.jcr.RepositoryException;

/** The repository did not do what it must: a fault of the machinery, never of the caller. */
public final class RepositoryFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    RepositoryFailure(String message, Throwable cause) {
        super(message, cause);
    }

    RepositoryFailure(RepositoryException cause) {
        super(cause);
    }

    RepositoryFailure(String message) {
        super(message);
    }
}
