package org.rejoinder.spam;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.rejoinder.repository.Attachment;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Keeps what was learnt: the model in {@code private/spam/words}, and what each comment was counted as in
 * {@code private/spam/learnt}.
 */
@Store
public class Lessons {

    private static final String MODEL = "spam/words";
    private static final String LEARNT = "spam/learnt";
    private static final String VERSION = "rj:version";
    private static final String SPAM = "rj:spam";

    private final Sessions sessions;

    @Inject
    public Lessons(Sessions sessions) {
        this.sessions = sessions;
    }

    /** As what a comment was counted, if it was. */
    Optional<Boolean> learnt(String comment) {
        return sessions.hidden().child(LEARNT + "/" + Ids.sharded(comment)).map(node -> node.flag(SPAM));
    }

    void remember(String comment, Optional<Boolean> spam) {
        var folder = sessions.hidden().folder(LEARNT + "/" + comment.substring(0, 2));
        var known = folder.child(comment);
        if (spam.isPresent()) {
            known.orElseGet(() -> folder.add(comment, ContentNode.FOLDER)).set(SPAM, spam.get());
        } else {
            known.ifPresent(ContentNode::remove);
        }
    }

    /** Forgets that this comment was; what was learnt from it stays, as counts of words. */
    public void forget(String comment) {
        sessions.hidden().child(LEARNT + "/" + Ids.sharded(comment)).ifPresent(ContentNode::remove);
    }

    /** Grows with every lesson; 0 before the first. */
    long version() {
        return sessions.hidden().child(MODEL).map(node -> node.number(VERSION)).orElse(0L);
    }

    WordModel model() {
        return sessions.hidden().child(MODEL).map(Lessons::read).orElseGet(WordModel::new);
    }

    void keep(WordModel model) {
        var node = sessions.hidden().folder(MODEL);
        Attachment.put(node, model.bytes());
        node.increase(VERSION, 1);
    }

    private static WordModel read(ContentNode node) {
        var bytes = new ByteArrayOutputStream();
        try {
            Attachment.copy(node, 0, Attachment.length(node), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WordModel.of(bytes.toByteArray());
    }
}
