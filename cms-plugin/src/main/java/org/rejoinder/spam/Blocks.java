package org.rejoinder.spam;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/** Keeps what is blocked in {@code private/spam/blocks/<id>}; a list that people keep by hand, so it stays small. */
@Store
public class Blocks {

    private static final String FOLDER = "spam/blocks";
    private static final String KIND = "rj:kind";
    private static final String VALUE = "rj:value";
    private static final String NOTE = "rj:note";
    private static final String UNTIL = "rj:until";
    private static final String BY = "rj:by";
    private static final String AT = "rj:at";

    private final Sessions sessions;

    @Inject
    public Blocks(Sessions sessions) {
        this.sessions = sessions;
    }

    /** All of them, the newest first. */
    public List<Block> all() {
        return sessions.hidden().child(FOLDER).stream()
                .flatMap(folder -> folder.children().stream())
                .map(Blocks::read)
                .sorted(Comparator.comparing(Block::createdAt).reversed().thenComparing(Block::id))
                .toList();
    }

    void put(Block block) {
        sessions.hidden()
                .folder(FOLDER)
                .add(block.id(), ContentNode.FOLDER)
                .set(KIND, block.kind().word())
                .set(VALUE, block.value())
                .set(NOTE, block.note().orElse(null))
                .set(UNTIL, block.until().orElse(null))
                .set(BY, block.by())
                .set(AT, block.createdAt());
    }

    /** Whether there was one. */
    boolean remove(String id) {
        var found = Ids.isId(id) ? sessions.hidden().child(FOLDER + "/" + id) : Optional.<ContentNode>empty();
        found.ifPresent(ContentNode::remove);
        return found.isPresent();
    }

    private static Block read(ContentNode node) {
        return new Block(
                node.name(),
                BlockKind.find(node.string(KIND)).orElseThrow(),
                node.string(VALUE),
                node.text(NOTE),
                node.instant(UNTIL),
                node.string(BY),
                node.instant(AT).orElseThrow());
    }
}
