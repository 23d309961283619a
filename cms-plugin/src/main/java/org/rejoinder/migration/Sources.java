package org.rejoinder.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Remembers what has become of each thing of another site, {@code private/imports/sources/<site>/<kind>/…}, so that
 * importing a file twice is the same as once. Neighbouring ids share a node: they come and are asked for together.
 */
@Store
class Sources {

    private static final long SHARING = 25;
    private static final long FOLDER = 1_000;

    private final Sessions sessions;

    @Inject
    Sources(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The kinds of things that have an id of their own. */
    enum Kind {
        AUTHOR,
        CATEGORY,
        POST,
        COMMENT
    }

    /** Where a thing stood: the site, whatever scheme or last slash it is written with, and the id in it. */
    record Source(String site, Kind kind, String id) {

        private String path() {
            var place = id.matches("[0-9]{1,15}")
                    ? Long.parseLong(id) / SHARING / FOLDER + "/" + Long.parseLong(id) / SHARING
                    : "x/" + hash(id).substring(0, 3);
            return "imports/sources/" + hash(address()) + "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + place;
        }

        private String address() {
            return site.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/+$", "");
        }

        private String property() {
            return "rj:s" + (id.matches("[0-9]{1,15}") ? id : hash(id));
        }

        private static String hash(String text) {
            try {
                var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
                return HexFormat.of().formatHex(hash, 0, 12);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no SHA-256", e);
            }
        }
    }

    /** What it has become here. */
    Optional<String> find(Source source) {
        return sessions.hidden().child(source.path()).flatMap(node -> node.text(source.property()));
    }

    void put(Source source, String id) {
        sessions.hidden().folder(source.path()).set(source.property(), id);
    }
}
