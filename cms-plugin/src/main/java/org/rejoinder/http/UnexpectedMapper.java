package org.rejoinder.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rejoinder.problem.Problem;

/** Our own mistakes: the caller gets a number, and the log what happened under that number. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable mistake) {
        for (@Nullable Throwable cause = mistake; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return ProblemMapper.response(problem, request);
            }
        }
        return response(mistake, request);
    }

    static Response response(Throwable mistake, HttpServletRequest request) {
        return incident(mistake).response(request).build();
    }

    static ProblemJson incident(Throwable mistake) {
        var incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "incident " + incident, mistake);
        return ProblemJson.of(500, "unexpected", "Something went wrong on our side; the incident is " + incident + ".");
    }
}
