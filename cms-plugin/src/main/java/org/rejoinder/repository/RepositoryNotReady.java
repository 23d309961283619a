package org.rejoinder.repository;

import java.time.Duration;
import org.rejoinder.problem.Problem;

/** The repository of the CMS is out of reach, or the plugin is not installed in it yet. */
public final class RepositoryNotReady extends Problem {

    private static final long serialVersionUID = 1;

    RepositoryNotReady() {
        super(
                Kind.UNAVAILABLE,
                "repository-not-ready",
                "The site's content cannot be reached.",
                Duration.ofSeconds(15));
    }
}
