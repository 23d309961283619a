package org.rejoinder.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rejoinder.mail.EmailAddress;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Finds letters by their id, by whom they are to, and by the comment they are about, wherever they lie. */
@Store
class LetterIndex {

    static final int LEVELS = 2;

    private static final String ROOM = "outbox/index/";
    private static final String PLACE = "rj:place";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final int HASH_BYTES = 16;

    private final Sessions sessions;

    @Inject
    LetterIndex(Sessions sessions) {
        this.sessions = sessions;
    }

    void add(Letter letter, ContentNode node) {
        var entry = TIME.format(letter.createdAt()) + "-" + letter.id();
        var unused = sessions.hidden()
                .folder(recipients(letter.to().address()) + "/" + DAY.format(letter.createdAt()))
                .add(entry, ContentNode.FOLDER);
        for (var comment : about(letter)) {
            unused = sessions.hidden()
                    .folder(comments(comment) + "/" + letter.id().substring(0, 1))
                    .add(letter.id(), ContentNode.FOLDER);
        }
        sessions.hidden()
                .folder(ROOM + "letters/" + letter.id().substring(0, 2))
                .add(letter.id(), ContentNode.FOLDER)
                .set(PLACE, node.path());
    }

    /** Keeps where a letter lies now; one that is older than this index is found in the lists by day alone. */
    void moved(ContentNode node) {
        entry(node.name()).ifPresent(entry -> entry.set(PLACE, node.path()));
    }

    /** Takes a letter out of all lists; with the last one of a list the list goes. */
    void remove(Letter letter) {
        var entry = TIME.format(letter.createdAt()) + "-" + letter.id();
        prune(recipients(letter.to().address()), DAY.format(letter.createdAt()) + "/" + entry);
        about(letter).forEach(comment -> prune(comments(comment), letter.id().charAt(0) + "/" + letter.id()));
        entry(letter.id()).ifPresent(ContentNode::remove);
    }

    private void prune(String list, String entry) {
        var root = sessions.hidden().child(list);
        root.flatMap(its -> its.child(entry)).ifPresent(ContentNode::remove);
        root.flatMap(its -> its.child(entry.substring(0, entry.indexOf('/'))))
                .filter(folder -> !folder.hasChildren())
                .ifPresent(ContentNode::remove);
        root.filter(its -> !its.hasChildren()).ifPresent(ContentNode::remove);
    }

    Optional<ContentNode> find(String id) {
        return entry(id)
                .map(entry -> entry.string(PLACE))
                .flatMap(place -> sessions.hidden().child(place.substring(place.indexOf('/') + 1)));
    }

    private Optional<ContentNode> entry(String id) {
        return Ids.isId(id) ? sessions.hidden().child(ROOM + "letters/" + Ids.sharded(id)) : Optional.empty();
    }

    Optional<ContentNode> of(EmailAddress recipient) {
        return sessions.hidden().child(recipients(recipient));
    }

    Optional<ContentNode> of(String comment) {
        return Ids.isId(comment) ? sessions.hidden().child(comments(comment)) : Optional.empty();
    }

    /** The letter that an entry of a list stands for. */
    Optional<ContentNode> listed(ContentNode entry) {
        return find(entry.name().substring(entry.name().indexOf('-') + 1));
    }

    /** All comments that it tells of, so that it is found, and forgotten, with each. */
    private static List<String> about(Letter letter) {
        return Stream.concat(Stream.of(letter.cause().comment()), letter.cause().others().stream())
                .filter(Ids::isId)
                .distinct()
                .toList();
    }

    private static String comments(String comment) {
        return ROOM + "comments/" + Ids.sharded(comment);
    }

    /** By the hash of the address, which may have characters that names of nodes may not. */
    private static String recipients(EmailAddress address) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(address.folded().getBytes(UTF_8));
            var hash = HexFormat.of().formatHex(digest, 0, HASH_BYTES);
            return ROOM + "recipients/" + hash.substring(0, 3) + "/" + hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    static Optional<Instant> finishedAt(ContentNode letter) {
        return letter.instant("rj:finishedAt");
    }
}
