package org.rejoinder.comment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Facts;
import org.rejoinder.text.SafeHtml;
import org.rejoinder.text.WebAddress;

/** How the public half of a comment stands in the repository. */
final class CommentNode {

    static final String TYPE = "rj:comment";

    // marks
    static final String REMOVED = "rj:removed";
    static final String PINNED = "rj:pinned";
    static final String EDITED = "rj:editedAt";
    static final String ANSWERED = "rj:answeredByEmail";

    // facts
    private static final String PARENT_NUMBER = "rj:parentNumber";
    private static final String ANCHOR = "rj:anchor";
    private static final String EARLIER = "rj:earlier";

    private CommentNode() {}

    /**
     * Where a comment stands in its thread.
     *
     * @param anchor the nearest comment above it that counts for a whole segment ({@link ReplyCounts})
     * @param earlier the nearest comment above it that the same person wrote
     */
    record Place(Optional<Long> parent, Optional<Long> anchor, Optional<Long> earlier) {}

    static String path(long number) {
        return folder(number) + "/" + number;
    }

    /** Four digits or more for the ten thousands, two for the hundreds. */
    static String folder(long number) {
        var hundreds = Long.toString(number / 100);
        var digits = "000000".substring(Math.min(6, hundreds.length())) + hundreds;
        int last = digits.length() - 2;
        return digits.substring(0, last) + "/" + digits.substring(last);
    }

    static ContentNode at(ContentNode thread, long number) {
        return thread.at(folder(number)).at(Long.toString(number));
    }

    static Place place(ContentNode node) {
        return new Place(parent(node), anchor(node), number(node, EARLIER));
    }

    static Optional<Long> parent(ContentNode node) {
        return number(node, PARENT_NUMBER);
    }

    static Optional<Long> anchor(ContentNode node) {
        return number(node, ANCHOR);
    }

    static int depth(ContentNode node) {
        return (int) node.facts().number("rj:depth");
    }

    private static Optional<Long> number(ContentNode node, String name) {
        return node.facts().text(name).map(Long::valueOf);
    }

    /** What is kept of a comment even when it is out of sight itself. */
    static Facts standing(Comment comment, Place place) {
        return new Facts()
                .with("rj:id", comment.id())
                .with("rj:depth", comment.depth())
                .with("rj:parent", place.parent().isPresent() ? comment.parent().orElse(null) : null)
                .with(PARENT_NUMBER, text(place.parent()))
                .with(ANCHOR, text(place.anchor()))
                .with(EARLIER, text(place.earlier()))
                .with("rj:writtenAt", comment.writtenAt());
    }

    private static @Nullable String text(Optional<Long> number) {
        return number.map(its -> Long.toString(its)).orElse(null);
    }

    /** What readers see of a comment. */
    static Facts facts(Comment comment, Place place) {
        var commenter = comment.commenter();
        return standing(comment, place)
                .with("rj:name", commenter.name())
                .with("rj:website", commenter.website().map(WebAddress::value).orElse(null))
                .with("rj:author", commenter.author().orElse(null))
                .with("rj:body", comment.body().value())
                .with("rj:importedId", comment.importedId().orElse(null));
    }

    static boolean isRemoved(ContentNode node) {
        return node.marks().flag(REMOVED);
    }

    static PublishedComment read(String article, ContentNode thread, ContentNode node) {
        var facts = node.facts();
        var marks = node.marks();
        return new PublishedComment(
                facts.string("rj:id"),
                article,
                Long.parseLong(node.name()),
                facts.text("rj:parent"),
                parent(node),
                depth(node),
                facts.text("rj:name").orElse(""),
                facts.text("rj:website"),
                facts.text("rj:author"),
                SafeHtml.stored(facts.text("rj:body").orElse("")),
                facts.instant("rj:writtenAt").orElseThrow(),
                marks.instant(EDITED),
                marks.flag(ANSWERED),
                ReplyCounts.of(thread, node),
                marks.flag(REMOVED),
                number(node, EARLIER),
                facts.text("rj:importedId"),
                marks.flag(PINNED));
    }
}
