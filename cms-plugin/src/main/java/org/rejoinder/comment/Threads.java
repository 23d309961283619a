package org.rejoinder.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rejoinder.repository.ContentNode;
import org.rejoinder.repository.Facts;
import org.rejoinder.repository.Ids;
import org.rejoinder.repository.Sessions;
import org.rejoinder.repository.Store;
import org.rejoinder.text.SafeHtml;

/**
 * The public half of the comments: one thread for each article, below it the comments by number, in folders of a hundred.
 * Replies stand beside their parents, not below them, so that a chain of a thousand is stored as shallow as one of two.
 */
@Store
public class Threads {

    static final String TYPE = "rj:comment";
    static final String COUNT = "rj:commentCount";
    private static final String LAST_NUMBER = "rj:lastNumber";
    private static final String ROOT_COUNT = "rj:rootCount";
    private static final String REPLY_COUNT = "rj:replyCount";
    private static final String REMOVED = "rj:removed";
    private static final String PARENT_NUMBER = "rj:parentNumber";
    private static final String ANSWERED = "rj:answeredByEmail";
    private static final List<String> CHANGEABLE = List.of("rj:editedAt", ANSWERED);

    private final Sessions sessions;

    @jakarta.inject.Inject
    public Threads(Sessions sessions) {
        this.sessions = sessions;
    }

    private ContentNode thread(String article) {
        return sessions.content().at("threads/" + Ids.sharded(article));
    }

    /** The thread, if readers may see it. */
    Optional<ContentNode> find(String article) {
        return Ids.isId(article) ? sessions.content().child("threads/" + Ids.sharded(article)) : Optional.empty();
    }

    private static String path(long number) {
        return folder(number) + "/" + number;
    }

    /** Four digits or more for the ten thousands, two for the hundreds. */
    private static String folder(long number) {
        var hundreds = Long.toString(number / 100);
        var digits = "000000".substring(Math.min(6, hundreds.length())) + hundreds;
        int last = digits.length() - 2;
        return digits.substring(0, last) + "/" + digits.substring(last);
    }

    private static ContentNode at(ContentNode thread, long number) {
        return thread.at(folder(number)).at(Long.toString(number));
    }

    /** The number that the next comment of this article gets. */
    long nextNumber(String article) {
        return thread(article).increase(LAST_NUMBER, 1);
    }

    /** How many comments readers see under an article. */
    public long count(String article) {
        return find(article).map(thread -> thread.number(COUNT)).orElse(0L);
    }

    public long rootCount(String article) {
        return find(article).map(thread -> thread.number(ROOT_COUNT)).orElse(0L);
    }

    /** A comment that readers see, or the tombstone of one. */
    public Optional<PublishedComment> comment(String article, long number) {
        return find(article).flatMap(thread -> thread.child(path(number))).map(node -> read(article, node));
    }

    /** Shows a comment that has its number; {@code parent} is the number of a comment that has a node in this thread. */
    void show(Comment comment, Optional<Long> parent) {
        var thread = thread(comment.article());
        var commenter = comment.commenter();
        var node = place(
                thread,
                comment,
                parent,
                standing(comment, parent)
                        .with("rj:name", commenter.name())
                        .with(
                                "rj:website",
                                commenter.website().map(w -> w.value()).orElse(null))
                        .with("rj:author", commenter.author().orElse(null))
                        .with("rj:body", comment.body().value())
                        .with("rj:importedId", comment.importedId().orElse(null)));
        if (comment.answeredByEmail().isPresent()) {
            node.set(ANSWERED, true);
        }
        if (node.flag(REMOVED)) {
            node.set(REMOVED, (String) null);
        }
        count(thread, parent, 1);
    }

    /** What is shown of a comment even when it is out of sight itself. */
    private static Facts standing(Comment comment, Optional<Long> parent) {
        return new Facts()
                .with("rj:id", comment.id())
                .with("rj:depth", comment.depth())
                .with("rj:parent", parent.isPresent() ? comment.parent().orElse(null) : null)
                .with(PARENT_NUMBER, parent.map(number -> Long.toString(number)).orElse(null))
                .with("rj:writtenAt", comment.writtenAt());
    }

    /** The comment's node with these facts; a new one stands in its parent's list as well. */
    private static ContentNode place(ContentNode thread, Comment comment, Optional<Long> parent, Facts facts) {
        long number = comment.number().orElseThrow();
        var folder = thread.folder(folder(number));
        var name = Long.toString(number);
        var known = folder.child(name);
        if (known.isPresent()) {
            return known.get().set(facts);
        }
        siblings(thread, parent).add(number);
        return folder.add(name, TYPE).set(facts);
    }

    /** A tombstone for a comment that is out of sight but has replies which are not. */
    void bury(Comment comment, Optional<Long> parent) {
        var thread = thread(comment.article());
        if (thread.child(path(comment.number().orElseThrow())).isEmpty()) {
            place(thread, comment, parent, standing(comment, parent)).set(REMOVED, true);
        }
    }

    /** Takes a comment out of sight; where it has replies a tombstone stays. */
    void hide(Comment comment) {
        var thread = thread(comment.article());
        long number = comment.number().orElseThrow();
        var found = thread.child(path(number)).filter(node -> !node.flag(REMOVED));
        if (found.isPresent()) {
            var node = found.get();
            var parent = parentOf(node);
            CHANGEABLE.forEach(name -> node.set(name, (String) null));
            node.set(standing(comment, parent)).set(REMOVED, true);
            count(thread, parent, -1);
            prune(thread, Optional.of(number));
        }
    }

    /** Takes away tombstones without replies, from a comment upwards. */
    private static void prune(ContentNode thread, Optional<Long> from) {
        var number = from;
        while (number.isPresent()) {
            var node = at(thread, number.get());
            if (!node.flag(REMOVED) || node.number(REPLY_COUNT) > 0) {
                return;
            }
            var parent = parentOf(node);
            siblings(thread, parent).remove(number.get());
            node.remove();
            number = parent;
        }
    }

    private static void count(ContentNode thread, Optional<Long> parent, long by) {
        thread.increase(COUNT, by);
        if (parent.isEmpty()) {
            thread.increase(ROOT_COUNT, by);
        }
        for (var number = parent; number.isPresent(); ) {
            var ancestor = at(thread, number.get());
            ancestor.set(REPLY_COUNT, ancestor.number(REPLY_COUNT) + by);
            number = parentOf(ancestor);
        }
    }

    private static NumberList siblings(ContentNode thread, Optional<Long> parent) {
        return parent.map(number -> new NumberList(at(thread, number), "replies"))
                .orElseGet(() -> new NumberList(thread, "roots"));
    }

    private static Optional<Long> parentOf(ContentNode node) {
        return node.text(PARENT_NUMBER).map(Long::valueOf);
    }

    /** Notes beside a visible comment that its writer has been answered by email. */
    void markAnswered(String article, long number) {
        find(article)
                .flatMap(thread -> thread.child(path(number)))
                .filter(node -> !node.flag(REMOVED))
                .ifPresent(node -> node.set(ANSWERED, true));
    }

    /** At most {@code limit} of the roots, or of a comment's direct replies, that come after a number. */
    List<PublishedComment> children(String article, Optional<Long> parent, long from, boolean newestFirst, int limit) {
        var thread = thread(article);
        return siblings(thread, parent).next(from, newestFirst, limit).stream()
                .map(number -> read(article, at(thread, number)))
                .toList();
    }

    /** At most {@code limit} visible comments by number, whatever they answer. */
    public List<PublishedComment> flat(String article, long from, boolean newestFirst, int limit) {
        var thread = thread(article);
        var found = new ArrayList<PublishedComment>();
        long last = thread.number(LAST_NUMBER);
        long number = newestFirst ? Math.min(from - 1, last) : from + 1;
        while (found.size() < limit && number >= 1 && number <= last) {
            var folder = thread.child(folder(number));
            if (folder.isEmpty()) {
                number = newestFirst ? number / 100 * 100 - 1 : (number / 100 + 1) * 100;
                continue;
            }
            folder.get()
                    .child(Long.toString(number))
                    .filter(node -> !node.flag(REMOVED))
                    .ifPresent(node -> found.add(read(article, node)));
            number += newestFirst ? -1 : 1;
        }
        return found;
    }

    private static PublishedComment read(String article, ContentNode node) {
        return new PublishedComment(
                node.string("rj:id"),
                article,
                Long.parseLong(node.name()),
                node.text("rj:parent"),
                parentOf(node),
                (int) node.number("rj:depth"),
                node.text("rj:name").orElse(""),
                node.text("rj:website"),
                node.text("rj:author"),
                SafeHtml.stored(node.text("rj:body").orElse("")),
                node.instant("rj:writtenAt").orElseThrow(),
                node.instant("rj:editedAt"),
                node.flag(ANSWERED),
                node.number(REPLY_COUNT),
                node.flag(REMOVED));
    }
}
