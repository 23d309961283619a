package org.rejoinder.repository;

import java.time.Duration;
import org.rejoinder.problem.Problem;

/** The repository of the CMS has no full text, or has not read all articles for it yet. */
public final class SearchUnavailable extends Problem {

    private static final long serialVersionUID = 1;

    SearchUnavailable() {
        super(Kind.UNAVAILABLE, "search-unavailable", "This site cannot be searched just now.", Duration.ofSeconds(10));
    }
}
