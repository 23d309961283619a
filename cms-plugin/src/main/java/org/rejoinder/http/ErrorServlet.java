package org.rejoinder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says in our words what the container refuses: as a problem below {@code /api}, as a small page elsewhere. */
public class ErrorServlet extends HttpServlet {

    private final transient PageStyle style;

    @Inject
    public ErrorServlet(PageStyle style) {
        this.style = style;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
        var mistake = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var problem = status >= 500 && mistake instanceof Throwable thrown
                ? UnexpectedMapper.incident(thrown)
                : Refusals.of(status);
        clear(response);
        if (uri.startsWith(request.getContextPath() + "/api")) {
            problem.send(request, response, uri);
        } else {
            sendPage(problem, response);
        }
    }

    /** Takes back whatever the container has said so far, but for how to sign in and what is allowed. */
    private static void clear(HttpServletResponse response) {
        var signIn = response.getHeader("WWW-Authenticate");
        var allowed = response.getHeader("Allow");
        response.reset();
        if (signIn != null) {
            response.setHeader("WWW-Authenticate", signIn);
        }
        if (allowed != null) {
            response.setHeader("Allow", allowed);
        }
        Headers.forbidKeeping(response);
    }

    private void sendPage(ProblemJson problem, HttpServletResponse response) throws IOException {
        var page = """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%2$s</title>
                %3$s
                </head>
                <body>
                <main>
                <h1>%2$s</h1>
                <p><a href="/">To the front page</a></p>
                <p><small>Error %1$d</small></p>
                </main>
                </body>
                </html>
                """.formatted(problem.status(), problem.detail().replaceFirst("\\.$", ""), style.head())
                .getBytes(UTF_8);
        response.setHeader("Content-Security-Policy", style.policy());
        response.setStatus(problem.status());
        response.setContentType("text/html; charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
