package org.rejoinder.http;

import java.util.Optional;
import java.util.Set;
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
