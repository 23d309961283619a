package org.rejoinder.desk.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.rejoinder.desk.DeskSettings;
import org.rejoinder.desk.SignInAttempts;
import org.rejoinder.http.Caller;
import org.rejoinder.http.ClientAddress;
import org.rejoinder.http.DeskSession;
import org.rejoinder.http.OwnOrigin;

/** Signs people in at the desk, as the server's registry knows them, and out; pages of other sites cannot. */
public class SignInServlet extends HttpServlet {

    private final transient DeskSettings settings;
    private final transient SignInAttempts attempts;
    private final transient Instance<ClientAddress> client;
    private final transient OwnOrigin origin;

    @Inject
    public SignInServlet(
            DeskSettings settings, SignInAttempts attempts, Instance<ClientAddress> client, OwnOrigin origin) {
        this.settings = settings;
        this.attempts = attempts;
        this.client = client;
        this.origin = origin;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        DeskHeaders.protect(response, "");
        response.setHeader("Referrer-Policy", "same-origin"); // or a form without script would have the Origin "null"
        response.setHeader("Cache-Control", "no-store");
        if (!settings.enabled()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            super.service(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isSignOut(request)) {
            response.setHeader("Allow", "POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            send(response, HttpServletResponse.SC_OK, "");
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!origin.isOf(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isSignOut(request)) {
            DeskSession.end(request);
            done(request, response, "sign-in");
        } else {
            signIn(request, response);
        }
    }

    private static boolean isSignOut(HttpServletRequest request) {
        return request.getServletPath().endsWith("sign-out");
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = client.get();
        if (!attempts.mayTry(address)) {
            response.setHeader("Retry-After", String.valueOf(attempts.pause().toSeconds()));
            send(response, 429, "Too many attempts. Wait a minute and try again.");
            return;
        }
        var caller = authenticate(request);
        if (caller.isEmpty()) {
            send(response, HttpServletResponse.SC_UNAUTHORIZED, "That name and password do not go together.");
            return;
        }
        attempts.wasRight(address);
        if (caller.get().roles().isEmpty()) {
            send(response, HttpServletResponse.SC_FORBIDDEN, "Your name has no role here; ask the administrator.");
        } else {
            DeskSession.begin(request, caller.get(), (int) settings.idle().toSeconds());
            done(request, response, "./");
        }
    }

    /** Asks the container, and leaves no trace of it there: the request must not go on as somebody. */
    private static Optional<Caller> authenticate(HttpServletRequest request) {
        var name = request.getParameter("name");
        var password = request.getParameter("password");
        if (name == null || name.isBlank() || password == null || password.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (request.getUserPrincipal() != null) {
                request.logout();
            }
            request.login(name.strip(), password);
            var principal = request.getUserPrincipal();
            var caller = Optional.ofNullable(principal).map(known -> Caller.signedIn(request, known));
            request.logout();
            return caller;
        } catch (ServletException e) {
            return Optional.empty();
        }
    }

    /** The desk's own script wants to know that it is done; a form goes on to the next page. */
    private static void done(HttpServletRequest request, HttpServletResponse response, String next) throws IOException {
        if ("desk".equals(request.getHeader("X-Requested-With"))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", next);
        }
    }

    private static void send(HttpServletResponse response, int status, String complaint) throws IOException {
        var page = SignInPage.of(complaint).getBytes(UTF_8);
        response.setStatus(status);
        response.setContentType("text/html; charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
