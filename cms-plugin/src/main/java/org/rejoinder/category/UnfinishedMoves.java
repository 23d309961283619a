package org.rejoinder.category;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Keeps which categories have moved while their articles are still being brought along, {@code
 * private/recategorising/<former slug>}, and how far that has come. Until it is done the slug is not free.
 */
@Store
public class UnfinishedMoves {

    static final String FOLDER = "recategorising";

    private static final String POSITION = "rj:at";
    private static final String PREPARED_AT = "rj:preparedAt";

    private final Sessions sessions;

    @Inject
    public UnfinishedMoves(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Somebody is making room for it; who does so says it again and again. */
    public void prepare(String slug, Instant now) {
        node(slug).set(PREPARED_AT, now).set(POSITION, (String) null);
    }

    /** It has moved: its articles are to be brought along, from the first one on. */
    public void begin(String slug) {
        node(slug).set(PREPARED_AT, (Instant) null).set(POSITION, (String) null);
    }

    /** Those that have moved, and those for which room was made last before a moment, so that nobody makes it any more. */
    public List<String> due(Instant before) {
        return sessions.hidden().child(FOLDER).map(ContentNode::children).orElse(List.of()).stream()
                .filter(node -> node.instant(PREPARED_AT)
                        .filter(at -> !at.isBefore(before))
                        .isEmpty())
                .map(ContentNode::name)
                .toList();
    }

    public Optional<String> position(String slug) {
        return found(slug).flatMap(node -> node.text(POSITION));
    }

    public void advance(String slug, String position) {
        found(slug).ifPresent(node -> node.set(POSITION, position));
    }

    public void end(String slug) {
        found(slug).ifPresent(ContentNode::remove);
    }

    private Optional<ContentNode> found(String slug) {
        return sessions.hidden().child(FOLDER + "/" + slug);
    }

    private ContentNode node(String slug) {
        return sessions.hidden().folder(FOLDER + "/" + slug);
    }
}
