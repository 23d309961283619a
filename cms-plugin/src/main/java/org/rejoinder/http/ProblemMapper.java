package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.rejoinder.problem.Problem;

/** The one place where a {@link Problem} becomes an HTTP answer. */
@Provider
public class ProblemMapper implements ExceptionMapper<Problem> {

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Problem problem) {
        return response(problem, request);
    }

    /** The desk asks for a password in a page of its own; the challenge would have the browser ask, too. */
    private static boolean isDesk(HttpServletRequest request) {
        return "desk".equals(request.getHeader("X-Requested-With"));
    }

    static Response response(Problem problem, HttpServletRequest request) {
        var answer = ProblemJson.of(problem).response(request);
        problem.retryAfter().ifPresent(wait -> answer.header("Retry-After", Math.max(1, wait.toSeconds())));
        if (problem.kind() == Problem.Kind.UNAUTHENTICATED && !isDesk(request)) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Rejoinder\", charset=\"UTF-8\"");
        }
        return answer.build();
    }
}
