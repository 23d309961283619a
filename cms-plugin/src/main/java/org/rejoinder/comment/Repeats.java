package org.rejoinder.comment;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * What was said where by whom in the last ten minutes, so that a second click does not say it twice. Kept in a folder for
 * each ten minutes, of which the old ones are thrown away whole.
 */
@Store
public class Repeats {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final String AT = "rj:at";

    private final Sessions sessions;

    @Inject
    public Repeats(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Refuses a comment that was sent within the window before, and remembers it otherwise. */
    void refuse(Submission submission, Instant now) {
        var repeats = sessions.hidden().folder("repeats");
        long window = now.getEpochSecond() / WINDOW.toSeconds();
        var name = name(submission);
        var before = repeats.child((window - 1) + "/" + name);
        if (before.flatMap(entry -> entry.instant(AT))
                .filter(at -> at.isAfter(now.minus(WINDOW)))
                .isPresent()) {
            throw new DuplicateComment();
        }
        var current = repeats.folder(Long.toString(window));
        if (current.child(name).isPresent()) {
            throw new DuplicateComment();
        }
        current.folder(name.substring(0, name.indexOf('/')))
                .add(name.substring(name.indexOf('/') + 1), ContentNode.FOLDER)
                .set(AT, now);
        forget(repeats, window);
    }

    private static void forget(ContentNode repeats, long window) {
        repeats.childNames().stream()
                .filter(name -> Long.parseLong(name) < window - 1)
                .forEach(name -> repeats.at(name).remove());
    }

    private static String name(Submission submission) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : new String[] {
                submission.commenter().email().folded(),
                submission.article(),
                submission.parent().orElse(""),
                submission.source()
            }) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            var hash = HexFormat.of().formatHex(digest.digest(), 0, 16);
            return hash.substring(0, 2) + "/" + hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
