package org.rejoinder.repository;

import javax.jcr.RepositoryException;

/** A call of the repository, whose checked exception becomes ours. */
interface Step<T> {

    T take() throws RepositoryException;

    static <T> T step(Step<T> step) {
        try {
            return step.take();
        } catch (RepositoryException e) {
            throw new RepositoryFailure(e);
        }
    }
}
