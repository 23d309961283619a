package org.rejoinder.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.rejoinder.problem.Forbidden;

/**
 * Who may call which part of the API. It goes by the resource that was found, not by the address: an address can be
 * written in many ways ({@code /admin;x/…}, {@code /%61dmin/…}), some of which a pattern in web.xml does not know.
 */
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.AUTHORIZATION)
public class SignInRules implements ContainerRequestFilter {

    private static final Map<String, Predicate<Caller>> PARTS = Map.of(
            "editorial", Caller::isAuthor,
            "correspondence", Caller::isAuthor,
            "moderation", Caller::isModerator,
            "admin", Caller::isAdministrator,
            "session", Caller::isSignedIn);

    private static final ClassValue<Optional<Predicate<Caller>>> RULES = new ClassValue<>() {
        @Override
        protected Optional<Predicate<Caller>> computeValue(Class<?> resource) {
            return Optional.ofNullable(PARTS.get(part(resource)));
        }
    };

    @Context
    ResourceInfo resource;

    @Inject
    Provider<Caller> caller;

    @Override
    public void filter(ContainerRequestContext request) {
        var type = resource.getResourceClass();
        var rule = type == null ? Optional.<Predicate<Caller>>empty() : RULES.get(type);
        if (rule.isEmpty()) {
            return;
        }
        var caller = this.caller.get();
        if (!caller.isSignedIn()) {
            throw new Unauthenticated();
        }
        if (!rule.get().test(caller)) {
            throw new Forbidden("This takes another role than yours.");
        }
    }

    /** The first segment of the resource's own path. */
    private static String part(Class<?> resource) {
        var path = resource.getAnnotation(Path.class);
        return path == null ? "" : path.value().replaceFirst("^/", "").split("/", 2)[0];
    }
}
