package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rejoinder.problem.Problem;

/** Answers a problem where no JAX-RS is asked, as it would be answered there. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problem.retryAfter()
                .ifPresent(wait -> response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
        ProblemJson.of(problem).send(request, response, request.getRequestURI());
    }
}
