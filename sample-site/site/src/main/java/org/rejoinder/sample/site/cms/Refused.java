package org.rejoinder.sample.site.cms;

/** The plugin answered with a problem. */
public final class Refused extends RuntimeException {

    private final transient Problem problem;

    Refused(Problem problem) {
        super(problem.status() + " " + problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
