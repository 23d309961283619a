package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import org.rejoinder.http.Caller.Role;

/**
 * Who signed in at the desk. The plugin keeps it in the HTTP session, which only {@link #begin} makes; the container's own
 * sign-in is not kept, so that neither its cookie nor its rules for sessions come into play.
 */
public final class DeskSession {

    /** The cookie's name: that of the container might belong to the CMS. */
    public static final String COOKIE = "rejoinder-desk";

    private static final String NAME = "rejoinder.name";
    private static final String ROLES = "rejoinder.roles";

    private DeskSession() {}

    /** From now on requests with the cookie are this person's; an earlier session of the browser ends. */
    public static void begin(HttpServletRequest request, Caller caller, int idleSeconds) {
        end(request);
        var session = request.getSession(true);
        session.setMaxInactiveInterval(idleSeconds);
        session.setAttribute(ROLES, caller.roles().stream().map(Role::name).toArray(String[]::new));
        session.setAttribute(NAME, caller.name().orElseThrow());
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static boolean isHeld(HttpServletRequest request) {
        return find(request).isPresent();
    }

    static Optional<Caller> find(HttpServletRequest request) {
        var session = request.getRequestedSessionId() == null ? null : request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String name)) {
            return Optional.empty();
        }
        var roles = EnumSet.noneOf(Role.class);
        if (session.getAttribute(ROLES) instanceof String[] words) {
            Arrays.stream(words).map(Role::valueOf).forEach(roles::add);
        }
        return Optional.of(new Caller(Optional.of(name), roles));
    }
}
