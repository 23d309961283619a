package org.rejoinder.category;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;

/**
 * Keeps which categories are about to move, and where to, and which have moved while their articles are still being
 * brought along, {@code private/recategorising/<former slug>}, and how far that has come. Until it is done the slug is not
 * free.
 */
@Store
public class UnfinishedMoves {

    static final String FOLDER = "recategorising";

    private static final String POSITION = "rj:at";
    private static final String PREPARED_AT = "rj:preparedAt";
    private static final String INTO = "rj:into";
    private static final String WHOLE = "rj:whole";

    private final Sessions sessions;

    @Inject
    public UnfinishedMoves(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Somebody is making room for it in other categories; who does so says it again and again. From now on what is
     * shelved in it stands there as well ({@link #alsoIn}).
     */
    public void prepare(String slug, List<String> into, Instant now) {
        var node = node(slug).set(PREPARED_AT, now).set(POSITION, (String) null);
        if (!node.texts(INTO).equals(into)) {
            node.set(INTO, into).set(WHOLE, false);
        }
    }

    /** All that was in it before has found its place as well. */
    public void prepared(String slug, List<String> into) {
        found(slug).filter(node -> node.texts(INTO).equals(into)).ifPresent(node -> node.set(WHOLE, true));
    }

    /** Whether each of its articles stands in this category by now. */
    public boolean isPrepared(String slug, String into) {
        return found(slug)
                .filter(node -> node.texts(INTO).contains(into) && node.flag(WHOLE))
                .isPresent();
    }

    /** It has moved, or it never will: its articles are to be put where they belong, from the first one on. */
    public void begin(String slug) {
        node(slug)
                .set(PREPARED_AT, (Instant) null)
                .set(POSITION, (String) null)
                .set(INTO, List.of())
                .set(WHOLE, false);
    }

    /** Who made room for it does so no more: what has come of it is to be put right. */
    public void giveUp(String slug) {
        found(slug).filter(node -> node.instant(PREPARED_AT).isPresent()).ifPresent(node -> begin(slug));
    }

    /** These categories, and those in which room is being made for one of them. */
    public List<String> alsoIn(List<String> slugs) {
        var marks = sessions.hidden().child(FOLDER).map(ContentNode::children).orElse(List.of());
        var all = new LinkedHashSet<>(slugs);
        boolean more = !marks.isEmpty();
        while (more) {
            more = false;
            for (var mark : marks) {
                more |= all.contains(mark.name()) && all.addAll(mark.texts(INTO));
            }
        }
        return List.copyOf(all);
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
