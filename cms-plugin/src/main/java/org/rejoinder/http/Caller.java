package org.rejoinder.http;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rejoinder.problem.Forbidden;

/** Who sent the request, as far as signing in tells; a stranger has no name and no role. */
public record Caller(Optional<String> name, Set<Role> roles) {

    /** What a signed-in person is for; the words are those of the server's role bindings. */
    public enum Role {
        AUTHOR,
        MODERATOR,
        EDITOR,
        ADMINISTRATOR
    }

    public static Caller stranger() {
        return new Caller(Optional.empty(), Set.of());
    }

    /** Whom the container knows the request to be of. */
    public static Caller signedIn(HttpServletRequest request, Principal principal) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> request.isUserInRole(role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(Optional.of(principal.getName()), roles);
    }

    public boolean isSignedIn() {
        return name.isPresent();
    }

    /** May write articles of their own. */
    public boolean isAuthor() {
        return roles.contains(Role.AUTHOR) || isEditor();
    }

    /** May judge comments. */
    public boolean isModerator() {
        return roles.contains(Role.MODERATOR) || isEditor();
    }

    /** May edit and answer what others wrote. */
    public boolean isEditor() {
        return roles.contains(Role.EDITOR) || isAdministrator();
    }

    /** Goes on for those who may edit what others wrote. */
    public void requireEditor() {
        if (!isEditor()) {
            throw new Forbidden("This is for editors.");
        }
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }
}
