package org.rejoinder.comment;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.DatedEntries;
import org.rejoinder.repository.Facts;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** What becomes of a comment's private half after it was filed, besides moving: other reasons, its end. */
@Store
public class CommentFiles {

    /** The mark of a file that was emptied: it keeps a place for the replies and is no comment any longer. */
    static final String EMPTIED = "rj:emptied";

    /** Who wrote what was emptied or is of a person who was forgotten. */
    static final String NOBODY = "nobody@example.invalid";

    private static final List<String> GONE = List.of("rj:statusBefore", "rj:answeredByEmail", "rj:editedAt");

    private final Sessions sessions;
    private final Threads threads;
    private final CommentsByAddress byAddress;

    @Inject
    public CommentFiles(Sessions sessions) {
        this.sessions = sessions;
        this.threads = new Threads(sessions);
        this.byAddress = new CommentsByAddress(sessions);
    }

    private Optional<ContentNode> node(String id) {
        return Ids.isId(id) ? sessions.hidden().child("comments/" + Ids.sharded(id)) : Optional.empty();
    }

    /** Gives a comment other reasons than it was filed with. */
    public void judgeAnew(CommentRecord record, List<String> reasons) {
        var circumstances = new Circumstances(record.ip(), record.userAgent(), reasons);
        node(record.comment().id()).ifPresent(node -> node.set(SubmissionNode.facts(record.comment(), circumstances)));
    }

    /** Keeps a comment as one of nobody's: neither where it came from, nor why it was held, nor what it said before. */
    void forget(Comment nameless, String history) {
        var node = node(nameless.id()).orElseThrow(UnknownComment::new);
        node.set(SubmissionNode.facts(nameless, Circumstances.NONE)).set("rj:history", List.of(history));
        if (nameless.status() == CommentStatus.APPROVED) {
            threads.edit(nameless);
        }
    }

    /**
     * Deletes a comment that readers do not see. Of one that they once saw an empty file stays, with its place in the
     * thread and nothing of what was written or by whom, because replies may stand below its tombstone.
     */
    public void delete(Comment comment) {
        new DatedEntries(sessions.hidden(), "moderation/" + comment.status().word())
                .remove(comment.writtenAt(), comment.id());
        byAddress.remove(comment);
        var node = node(comment.id()).orElseThrow(UnknownComment::new);
        if (comment.number().isEmpty()) {
            node.remove();
            return;
        }
        GONE.stream().filter(name -> !node.texts(name).isEmpty()).forEach(name -> node.set(name, (String) null));
        if (!node.texts("rj:history").isEmpty()) {
            node.set("rj:history", List.of());
        }
        node.set(new Facts()
                        .with("rj:article", comment.article())
                        .with("rj:parent", comment.parent().orElse(null))
                        .with("rj:depth", comment.depth())
                        .with("rj:name", "")
                        .with("rj:email", NOBODY)
                        .with("rj:source", "")
                        .with("rj:body", "")
                        .with("rj:writtenAt", comment.writtenAt()))
                .set(EMPTIED, true);
    }
}
