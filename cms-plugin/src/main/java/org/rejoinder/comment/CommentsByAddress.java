package org.rejoinder.comment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Finds the comments of one address, wherever they stand: {@code private/commenters/<xxx>/<hash>/<year>/<day>/<time>-<id>}, by
 * the hash of the address, which may have characters that names of nodes may not.
 */
@Store
public class CommentsByAddress {

    private static final String ROOM = "commenters";
    private static final String COMPLETE = "rj:complete";
    private static final DateTimeFormatter DAY = format("uuuu/MMdd");
    private static final DateTimeFormatter TIME = format("HHmmssSSS");
    private static final int LEVELS = 3;
    private static final int HASH_BYTES = 16;

    private final Sessions sessions;

    @Inject
    public CommentsByAddress(Sessions sessions) {
        this.sessions = sessions;
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC);
    }

    /** A comment, and the position after which the list goes on. */
    public record Entry(String id, String position) {}

    void add(Comment comment) {
        var day = sessions.hidden().folder(place(comment.commenter().email()) + "/" + DAY.format(comment.writtenAt()));
        var name = name(comment.writtenAt(), comment.id());
        if (day.child(name).isEmpty()) {
            day.add(name, ContentNode.FOLDER);
        }
    }

    /** Takes a comment out, and with the last one every trace of the address. */
    void remove(Comment comment) {
        var path = place(comment.commenter().email()) + "/" + DAY.format(comment.writtenAt()) + "/"
                + name(comment.writtenAt(), comment.id());
        sessions.hidden().child(path).ifPresent(ContentNode::remove);
        for (var above = parent(path); above.length() > ROOM.length(); above = parent(above)) {
            var folder = sessions.hidden().child(above);
            if (folder.filter(ContentNode::hasChildren).isPresent()) {
                return;
            }
            folder.ifPresent(ContentNode::remove);
        }
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Whether the comments that were there before this list are in it. */
    boolean isComplete() {
        return sessions.hidden().child(ROOM).filter(room -> room.flag(COMPLETE)).isPresent();
    }

    void completed() {
        sessions.hidden().folder(ROOM).set(COMPLETE, true);
    }

    /** At most so many comments of an address after a position, the newest first. */
    public List<Entry> page(EmailAddress address, Optional<String> after, int limit) {
        var found = new ArrayList<Entry>();
        sessions.hidden()
                .child(place(address))
                .ifPresent(folder -> walk(folder, "", 1, new Walk(after.orElse("\uffff"), limit, found)));
        return found;
    }

    private record Walk(String before, int limit, List<Entry> found) {

        boolean isShown(String path) {
            return path.compareTo(before.substring(0, Math.min(before.length(), path.length()))) > 0
                    || path.equals(before);
        }
    }

    private static void walk(ContentNode folder, String prefix, int level, Walk walk) {
        var names = new ArrayList<>(folder.childNames());
        Collections.reverse(names);
        for (var name : names) {
            var path = prefix + name;
            if (walk.found().size() >= walk.limit()) {
                return;
            }
            if (walk.isShown(path)) {
                continue;
            }
            if (level == LEVELS) {
                walk.found().add(new Entry(name.substring(name.indexOf('-') + 1), path));
            } else {
                walk(folder.at(name), path + "/", level + 1, walk);
            }
        }
    }

    private static String name(Instant time, String id) {
        return TIME.format(time) + "-" + id;
    }

    private static String place(EmailAddress address) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(address.folded().getBytes(UTF_8));
            var hash = HexFormat.of().formatHex(digest, 0, HASH_BYTES);
            return ROOM + "/" + hash.substring(0, 3) + "/" + hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
